"""Keys are kept locked, never where they only look locked, and come back from paper."""

import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from keyring.backend import KeyringBackend
from keyring.backends.fail import Keyring as NoKeyring
from keyring.backends.null import Keyring as NullKeyring
from keyring.errors import KeyringLocked, PasswordDeleteError

from pos_app.boot.real_ports import RealFs
from pos_app.ports import SecretsLocked
from pos_app.secrets import choice
from pos_app.secrets.choice import JOURNAL_KEY, Keeping, choose_secrets, journal_key
from pos_app.secrets.key_file import OPEN_NAME, SEALED_NAME, OpenKeyFile, SealedKeyFile
from pos_app.secrets.keyring_secrets import ALLOWED, KeyringSecrets, usable_backend
from pos_app.secrets.recovery_code import GROUPS, LETTERS, key_from_recovery_code, recovery_code
from pos_core.refusal import Refusal
from tests.support.tills import SeededRng, place

KEY = bytes(range(32))
keys = st.binary(min_size=32, max_size=32)


class Vault(KeyringBackend):
    """A keyring in memory that passes for one of the operating system's."""

    priority = 5.0

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}
        self.locked = False
        self.forgetful = False

    def get_password(self, service: str, username: str) -> str | None:
        if self.locked:
            raise KeyringLocked("locked")
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        if self.locked:
            raise KeyringLocked("locked")
        if not self.forgetful:
            self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if (service, username) not in self.kept:
            raise PasswordDeleteError("no such password")
        if not self.forgetful:
            del self.kept[service, username]


class Plaintext(Vault):
    """What `keyrings.alt` brings along: writes plain text and calls itself a keyring."""


Plaintext.__module__ = "keyrings.alt.file"
Plaintext.__name__ = "PlaintextKeyring"


USELESS: tuple[Callable[[], KeyringBackend], ...] = (Plaintext, NoKeyring, NullKeyring)


def allowed_vault() -> Vault:
    vault = type("Keyring", (Vault,), {"__module__": "keyring.backends.SecretService"})()
    assert isinstance(vault, Vault)
    return vault


@pytest.fixture
def no_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(choice, "usable_backend", lambda: None)


def test_a_keyring_that_writes_plain_text_is_not_used() -> None:
    assert usable_backend([make() for make in USELESS]) is None
    vault = allowed_vault()
    assert usable_backend([*(make() for make in USELESS), vault]) is vault


def test_only_known_keyrings_are_on_the_list() -> None:
    assert all(name.startswith("keyring.backends.") for name in ALLOWED)
    assert not [name for name in ALLOWED if "alt" in name or "null" in name or "fail" in name]


def test_the_keyring_here_is_an_allowed_one_or_none() -> None:
    backend = usable_backend()
    name = f"{type(backend).__module__}.{type(backend).__name__}"
    assert backend is None or name in ALLOWED


def test_the_keyring_keeps_secrets_of_each_till_apart() -> None:
    vault = allowed_vault()
    one, other = KeyringSecrets(vault, "till-1"), KeyringSecrets(vault, "till-2")
    one.put("journal-key", KEY)
    assert one.get("journal-key") == KEY
    assert other.get("journal-key") is None


def test_a_secret_that_is_forgotten_is_gone_and_the_others_stay(tmp_path: Path) -> None:
    vault = allowed_vault()
    one, other = KeyringSecrets(vault, "till-1"), KeyringSecrets(vault, "till-2")
    sealed = SealedKeyFile(RealFs(), SeededRng(), tmp_path / "sealed", "a long passphrase")
    for secrets in (one, other, sealed, OpenKeyFile(RealFs(), tmp_path / "open")):
        secrets.put(JOURNAL_KEY, KEY)
        secrets.put("api-https://shop.example", b"keys")
        secrets.forget("api-https://shop.example")
        secrets.forget("api-https://shop.example")
        assert secrets.get("api-https://shop.example") is None
        assert secrets.get(JOURNAL_KEY) == KEY
    again = SealedKeyFile(RealFs(), SeededRng(), tmp_path / "sealed", "a long passphrase")
    assert again.get("api-https://shop.example") is None
    assert OpenKeyFile(RealFs(), tmp_path / "open").get(JOURNAL_KEY) == KEY
    one.put("kept", b"on")
    vault.forgetful = True
    with pytest.raises(SecretsLocked):
        one.forget("kept")
    vault.forgetful, vault.locked = False, True
    with pytest.raises(SecretsLocked):
        one.forget("kept")


def test_a_locked_keyring_is_locked_and_not_empty() -> None:
    vault = allowed_vault()
    vault.locked = True
    secrets = KeyringSecrets(vault, "till-1")
    with pytest.raises(SecretsLocked):
        journal_key(secrets, SeededRng(), create=True)
    with pytest.raises(SecretsLocked):
        secrets.put("a", b"b")


def test_a_keyring_that_forgets_is_found_out_at_once() -> None:
    vault = allowed_vault()
    vault.forgetful = True
    with pytest.raises(SecretsLocked):
        journal_key(KeyringSecrets(vault, "till-1"), SeededRng(), create=True)


def test_importing_the_store_of_secrets_loads_no_keyring_library() -> None:
    code = "import sys, pos_app.secrets.choice; print('keyring' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


def test_a_key_is_not_shown_where_its_place_is_shown(tmp_path: Path) -> None:
    shown = repr(place(tmp_path, KEY))
    assert "journal" in shown or "data" in shown
    assert repr(KEY)[2:10] not in shown


def test_a_key_is_made_once_and_only_when_asked(tmp_path: Path) -> None:
    secrets = OpenKeyFile(RealFs(), tmp_path)
    assert journal_key(secrets, SeededRng(), create=False) is None
    key = journal_key(secrets, SeededRng(), create=True)
    assert key is not None
    assert len(key) == 32
    assert journal_key(secrets, SeededRng(Random(99)), create=True) == key


@pytest.mark.skipif(sys.platform == "win32", reason="modes are POSIX")
def test_an_open_key_file_is_for_its_owner_only(tmp_path: Path) -> None:
    folder = tmp_path / "keys"
    OpenKeyFile(RealFs(), folder).put(JOURNAL_KEY, KEY)
    assert stat.S_IMODE((folder / OPEN_NAME).stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert OpenKeyFile(RealFs(), folder).get(JOURNAL_KEY) == KEY


def test_a_sealed_key_file_opens_with_its_passphrase_only(tmp_path: Path) -> None:
    sealed = SealedKeyFile(RealFs(), SeededRng(), tmp_path, "cà phê sữa đá")
    assert sealed.get(JOURNAL_KEY) is None
    sealed.put(JOURNAL_KEY, KEY)
    sealed.put("other", b"more")
    body = (tmp_path / SEALED_NAME).read_bytes()
    assert KEY.hex().encode() not in body
    assert JOURNAL_KEY.encode() not in body
    again = SealedKeyFile(RealFs(), SeededRng(), tmp_path, "cà phê sữa đá")
    assert (again.get(JOURNAL_KEY), again.get("other"), again.get("none")) == (KEY, b"more", None)
    with pytest.raises(SecretsLocked, match="passphrase"):
        SealedKeyFile(RealFs(), SeededRng(), tmp_path, "wrong").get(JOURNAL_KEY)
    with pytest.raises(SecretsLocked):
        SealedKeyFile(RealFs(), SeededRng(), tmp_path, "wrong").put(JOURNAL_KEY, KEY)


@pytest.mark.parametrize("body", [b"", b"{}", b"[1]", b'{"scrypt":[1,2],"salt":"","body":""}'])
def test_a_damaged_key_file_is_locked_and_not_empty(tmp_path: Path, body: bytes) -> None:
    (tmp_path / SEALED_NAME).write_bytes(body)
    with pytest.raises(SecretsLocked):
        SealedKeyFile(RealFs(), SeededRng(), tmp_path, "x").get(JOURNAL_KEY)


def test_a_damaged_open_file_is_locked_and_not_empty(tmp_path: Path) -> None:
    (tmp_path / OPEN_NAME).write_bytes(b"not json")
    with pytest.raises(SecretsLocked):
        OpenKeyFile(RealFs(), tmp_path).get(JOURNAL_KEY)


@pytest.mark.usefixtures("no_keyring")
def test_without_a_keyring_the_passphrase_decides(tmp_path: Path) -> None:
    fs, rng = RealFs(), SeededRng()
    assert choose_secrets(fs, rng, tmp_path, "t").keeping is Keeping.OPEN_FILE
    kept = choose_secrets(fs, rng, tmp_path, "t", "passphrase")
    assert kept.keeping is Keeping.SEALED_FILE
    kept.secrets.put(JOURNAL_KEY, KEY)
    with pytest.raises(SecretsLocked):
        choose_secrets(fs, rng, tmp_path, "t")
    assert choose_secrets(fs, rng, tmp_path, "t", "passphrase").secrets.get(JOURNAL_KEY) == KEY


def test_a_place_in_use_is_not_changed_for_a_better_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    OpenKeyFile(RealFs(), tmp_path).put(JOURNAL_KEY, KEY)
    monkeypatch.setattr(choice, "usable_backend", allowed_vault)
    assert choose_secrets(RealFs(), SeededRng(), tmp_path, "t").keeping is Keeping.OPEN_FILE
    (tmp_path / OPEN_NAME).unlink()
    assert choose_secrets(RealFs(), SeededRng(), tmp_path, "t").keeping is Keeping.KEYRING


@given(key=keys)
def test_the_key_comes_back_from_its_code(key: bytes) -> None:
    code = recovery_code(key)
    assert key_from_recovery_code(code) == key
    assert key_from_recovery_code(code.lower().replace("-", " ").replace("0", "o")) == key
    assert len(code.split("-")) == GROUPS


@given(key=keys, data=st.data())
def test_any_wrong_letter_is_found_in_its_group(key: bytes, data: st.DataObject) -> None:
    letters = list(recovery_code(key).replace("-", ""))
    at = data.draw(st.integers(0, len(letters) - 1))
    letters[at] = data.draw(st.sampled_from([one for one in LETTERS if one != letters[at]]))
    answer = key_from_recovery_code("".join(letters))
    assert isinstance(answer, Refusal)
    assert answer.code == "recovery_code.wrong_group"
    assert answer.fact("group") == at // 5 + 1


@given(key=keys, data=st.data())
def test_letters_and_groups_that_changed_places_are_found(key: bytes, data: st.DataObject) -> None:
    groups = recovery_code(key).split("-")
    one, other = data.draw(st.lists(st.integers(0, 12), min_size=2, max_size=2, unique=True))
    swapped = list(groups)
    swapped[one], swapped[other] = groups[other], groups[one]
    assert isinstance(key_from_recovery_code("-".join(swapped)), Refusal)
    group, at = data.draw(st.integers(0, 12)), data.draw(st.integers(0, 3))
    text = groups[group]
    turned = text[:at] + text[at + 1] + text[at] + text[at + 2 :]
    if turned != text:
        answer = key_from_recovery_code("-".join([*groups[:group], turned, *groups[group + 1 :]]))
        assert isinstance(answer, Refusal)


@pytest.mark.parametrize("text", ["", "7Q3MK", recovery_code(KEY) + "A", recovery_code(KEY)[1:]])
def test_a_code_of_another_length_is_refused(text: str) -> None:
    answer = key_from_recovery_code(text)
    assert isinstance(answer, Refusal)
    assert answer.code == "recovery_code.wrong_length"


def test_letters_that_are_no_letters_are_refused() -> None:
    answer = key_from_recovery_code("!" * 65)
    assert isinstance(answer, Refusal)
    assert answer.fact("group") == 1
