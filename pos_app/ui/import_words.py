"""What the till says about a list of products it cannot take, or a row of it, or a picture.

The first part is for the file as a whole, the second for rows, the third for pictures of products;
all are refusals by their codes.
"""

from collections.abc import Mapping

from pos_app.ui.source_text import QT_TRANSLATE_NOOP

IMPORT_WORDS: Mapping[str, tuple[str, str]] = {
    "import.no_file": (
        QT_TRANSLATE_NOOP("Message", "The file {file} is not there any more."),
        QT_TRANSLATE_NOOP("Message", "Choose the file again."),
    ),
    "import.unreadable": (
        QT_TRANSLATE_NOOP("Message", "The file cannot be read: {reason}"),
        QT_TRANSLATE_NOOP("Message", "Save it again as CSV or XLSX and choose that file."),
    ),
    "import.encoding": (
        QT_TRANSLATE_NOOP("Message", "The letters of the file cannot be read."),
        QT_TRANSLATE_NOOP("Message", "Save it again as CSV in UTF-8 and choose that file."),
    ),
    "import.empty": (
        QT_TRANSLATE_NOOP("Message", "There are no products in the file."),
        QT_TRANSLATE_NOOP("Message", "Choose a file with a row of headings and products below."),
    ),
    "import.too_large": (
        QT_TRANSLATE_NOOP("Message", "The file is too large: more than {limit} bytes unpacked."),
        QT_TRANSLATE_NOOP("Message", "Split it, or save only the columns the till needs."),
    ),
    "import.broken_row": (
        QT_TRANSLATE_NOOP("Message", "The file is broken at row {row}."),
        QT_TRANSLATE_NOOP("Message", "Look for a quotation mark too many there, or save it again."),
    ),
    "import.unknown_column": (
        QT_TRANSLATE_NOOP("Message", "There is no column “{column}”; there are: {found}"),
        QT_TRANSLATE_NOOP("Message", "Choose the columns again."),
    ),
    "import.not_a_catalogue": (
        QT_TRANSLATE_NOOP("Message", "Columns are missing: {missing}. The file has: {found}"),
        QT_TRANSLATE_NOOP("Message", "Say which columns they are, or choose another file."),
    ),
    "import.sales_not_goods": (
        QT_TRANSLATE_NOOP("Message", "This is a list of sales, not of products: {sales}"),
        QT_TRANSLATE_NOOP("Message", "Choose the list of products."),
    ),
    "import.cancelled": (
        QT_TRANSLATE_NOOP("Message", "The import was stopped."),
        QT_TRANSLATE_NOOP("Message", "Nothing has changed. Start it again when you like."),
    ),
    "import.crashed": (
        QT_TRANSLATE_NOOP("Message", "The import broke off ({exit_code})."),
        QT_TRANSLATE_NOOP("Message", "Nothing has changed. Try again with a smaller file."),
    ),
    "import.disk": (
        QT_TRANSLATE_NOOP("Message", "The new catalogue could not be written: {reason}"),
        QT_TRANSLATE_NOOP("Message", "Nothing has changed. Make room on the disk and try again."),
    ),
    "name.empty": (
        QT_TRANSLATE_NOOP("Message", "The name is empty."),
        QT_TRANSLATE_NOOP("Message", "Enter a name in the file."),
    ),
    "name.too_long": (
        QT_TRANSLATE_NOOP("Message", "The name is longer than {limit} characters."),
        QT_TRANSLATE_NOOP("Message", "Shorten it in the file."),
    ),
    "price.not_a_number": (
        QT_TRANSLATE_NOOP("Message", "The price is no number: {written}"),
        QT_TRANSLATE_NOOP("Message", "Write it in digits, or leave it empty to enter it at sale."),
    ),
    "price.negative": (
        QT_TRANSLATE_NOOP("Message", "The price is below zero: {written}"),
        QT_TRANSLATE_NOOP("Message", "Correct it in the file."),
    ),
    "price.decimals": (
        QT_TRANSLATE_NOOP("Message", "The price has more decimals than the money: {written}"),
        QT_TRANSLATE_NOOP("Message", "Correct it in the file."),
    ),
    "price.too_large": (
        QT_TRANSLATE_NOOP("Message", "The price is too large: {written}"),
        QT_TRANSLATE_NOOP("Message", "Correct it in the file."),
    ),
    "currency.unknown": (
        QT_TRANSLATE_NOOP("Message", "The till does not know this currency."),
        QT_TRANSLATE_NOOP("Message", "Use VND, IDR or USD."),
    ),
    "barcode.twice": (
        QT_TRANSLATE_NOOP("Message", "An earlier row has the same barcode."),
        QT_TRANSLATE_NOOP("Message", "Leave it with one of the two products."),
    ),
    "barcode.too_many": (
        QT_TRANSLATE_NOOP("Message", "A product can have {limit} barcodes."),
        QT_TRANSLATE_NOOP("Message", "Leave out the ones that are not used."),
    ),
    "id.twice": (
        QT_TRANSLATE_NOOP("Message", "An earlier row has the same id."),
        QT_TRANSLATE_NOOP("Message", "Give each product its own."),
    ),
    "id.too_long": (
        QT_TRANSLATE_NOOP("Message", "The id is longer than {limit} characters."),
        QT_TRANSLATE_NOOP("Message", "Shorten it in the file."),
    ),
    "sku.twice": (
        QT_TRANSLATE_NOOP("Message", "An earlier row has the same stock number."),
        QT_TRANSLATE_NOOP("Message", "Give each product its own."),
    ),
    "sku.too_long": (
        QT_TRANSLATE_NOOP("Message", "The stock number is longer than {limit} characters."),
        QT_TRANSLATE_NOOP("Message", "Shorten it in the file."),
    ),
    "tax_class.unknown": (
        QT_TRANSLATE_NOOP("Message", "The shop has no such tax class."),
        QT_TRANSLATE_NOOP("Message", "Use one of the tax classes in Settings, or leave it empty."),
    ),
    "groups.unreadable": (
        QT_TRANSLATE_NOOP("Message", "The choices of this product cannot be read."),
        QT_TRANSLATE_NOOP("Message", "Each choice needs a name, and each group its options."),
    ),
    "groups.other_currency": (
        QT_TRANSLATE_NOOP("Message", "A choice of this product is priced in {currency}."),
        QT_TRANSLATE_NOOP("Message", "Import the menu in a till that sells in that currency."),
    ),
    "photo.digest_odd": (
        QT_TRANSLATE_NOOP("Message", "A picture was lost on its way."),
        QT_TRANSLATE_NOOP("Message", "Choose the folder once more."),
    ),
    "photo.no_item": (
        QT_TRANSLATE_NOOP("Message", "No product is called so."),
        QT_TRANSLATE_NOOP("Message", "Name the file by a SKU, an id or a name."),
    ),
    "photo.two_items": (
        QT_TRANSLATE_NOOP("Message", "It could be {one} or {other}."),
        QT_TRANSLATE_NOOP("Message", "Name the file by a SKU."),
    ),
    "photo.second": (
        QT_TRANSLATE_NOOP("Message", "{name} has {first} already."),
        QT_TRANSLATE_NOOP("Message", "Leave one file for each product."),
    ),
    "photo.unreadable": (
        QT_TRANSLATE_NOOP("Message", "This file holds no picture that can be read."),
        QT_TRANSLATE_NOOP("Message", "Save it anew as JPG, PNG or WebP."),
    ),
    "photo.too_large": (
        QT_TRANSLATE_NOOP("Message", "This file has more than {most} MB."),
        QT_TRANSLATE_NOOP("Message", "Save it smaller."),
    ),
    "photo.none_found": (
        QT_TRANSLATE_NOOP("Message", "There is no picture in this folder."),
        QT_TRANSLATE_NOOP("Message", "Choose the folder with the JPG, PNG or WebP files."),
    ),
    "photo.stopped": (
        QT_TRANSLATE_NOOP("Message", "Stopped. Nothing was changed."),
        QT_TRANSLATE_NOOP("Message", "Choose the folder once more when there is time."),
    ),
}
