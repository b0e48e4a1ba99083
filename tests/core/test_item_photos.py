"""Which item shows which picture: who may say so, and tills that said so apart agree."""

from __future__ import annotations

from itertools import permutations

from pos_core.item_photo import ItemPhoto, ItemPhotosSet
from pos_core.item_photo_work import AT_ONCE, HearItemPhotos, SetItemPhotos
from pos_core.signin import SaveStaffMember, SignIn
from pos_core.staff import Role
from tests.core.shop_examples import Counter
from tests.core.two_tills import Store

RED, GREEN, BLUE = (text * 32 for text in ("aa", "bb", "cc"))


def told(till: Counter) -> list[HearItemPhotos]:
    """What this till's news ask of another one."""
    return [HearItemPhotos(each.photos) for each in till.events if isinstance(each, ItemPhotosSet)]


def test_a_picture_is_set_replaced_and_removed() -> None:
    till = Counter()
    till.takes(SetItemPhotos((("pho", RED), ("cafe", GREEN))))
    assert till.state.album.shown == {"pho": RED, "cafe": GREEN}
    till.takes(SetItemPhotos((("pho", BLUE),)))
    till.takes(SetItemPhotos((("cafe", ""),)))
    assert till.state.album.shown == {"pho": BLUE}
    assert till.takes(SetItemPhotos((("pho", BLUE), ("bun", "")))) == ()


def test_a_whole_folder_becomes_few_events_and_each_item_stands_once() -> None:
    till = Counter()
    many = tuple((f"item-{n}", RED) for n in range(AT_ONCE + 1))
    events = till.takes(SetItemPhotos((*many, ("item-0", BLUE))))
    assert [len(each.photos) for each in events if isinstance(each, ItemPhotosSet)] == [AT_ONCE, 1]
    assert till.state.album.digest_of("item-0") == BLUE


def test_what_is_no_digest_is_refused() -> None:
    till = Counter()
    for odd in ("../../etc/passwd", RED[:-1], RED.upper(), f"{RED}\n"):
        assert till.refuses(SetItemPhotos((("pho", odd),))).code == "photo.digest_odd"


def test_only_who_may_change_settings_sets_pictures() -> None:
    till = Counter()
    till.takes(SaveStaffMember(None, "Lan", Role.MANAGER, pin_hash="hash"))
    till.takes(SaveStaffMember(None, "Minh", Role.CASHIER, pin_hash="hash"))
    lan, minh = till.state.staff.active
    till.approver = minh.actor
    till.takes(SignIn(minh.staff_id))
    assert till.refuses(SetItemPhotos((("pho", RED),))).code == "staff.approval_needed"
    till.approver = lan.actor
    (event,) = till.takes(SetItemPhotos((("pho", RED),)))
    assert isinstance(event, ItemPhotosSet)
    assert event.approver == lan.actor


def test_tills_that_set_pictures_apart_agree_in_whatever_order_they_hear() -> None:
    store = Store()
    store.a.takes(SetItemPhotos((("pho", RED),)))
    store.b.takes(*told(store.a))
    store.a.takes(SetItemPhotos((("pho", ""),)))
    store.b.takes(SetItemPhotos((("pho", BLUE), ("cafe", GREEN))))
    news = [*told(store.a), *told(store.b)]
    seen = []
    for order in permutations(news):
        fresh = Counter()
        for heard in (*order, *order):
            fresh.takes(heard)
        seen.append(fresh.state.album)
    assert all(album == seen[0] for album in seen)
    assert seen[0].photos["pho"] == ItemPhoto("pho", BLUE, 2, "B")
