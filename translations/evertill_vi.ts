<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en_US">
<context>
    <name>Command</name>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While selling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders of the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting to print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last sale at start-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reprint last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer display</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order discount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explain total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exact amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import products</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Void</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>This computer&apos;s clock jumped: it was {before} and is now {after}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales keep their right order and stay on their business day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the clock right, or switch on automatic time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{printer}: the paper is nearly out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every receipt still comes out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have a new roll ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{printer}: no paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every sale is saved, and its receipt waits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load paper. Printing goes on by itself, marked as a reprint if the receipt was cut off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{printer}: the cover is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the cover. Printing goes on by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{printer} does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check power and cable, then press Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{printer} does not say whether it printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every sale is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the paper. If the receipt is missing, print it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{printer}: {waiting} receipts are waiting to print.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every sale is saved; nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the waiting receipts and try again, or decide not to print them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The receipt of {number} did not print after {attempts} tries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sale is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the printer, then press Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{printer} cannot be used with these settings ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the printer in Settings, then print a test page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {file} cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The products on sale were not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the file again, or copy it to this computer first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {file} is no list of products ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a .csv, .tsv or .xlsx file with one product a row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {file} is too large ({size}; at most {limit}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split it and import the parts one after another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has no column for: {columns}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which column holds it, or add the column to the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No row of the file can be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the report, correct the file, then import it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it again when there is time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import could not be finished ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again. Tell support if it comes back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of products is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every sale is saved. The list before it is in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import the products again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test page did not come out of {printer} ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing else was printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check power, cable and address, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The work could not be finished ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All sales so far are saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something unexpected happened ({code}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop has no profile yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Settings and fill in the shop profile first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A shop needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the name that stands on the receipt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{prefix}” cannot begin order numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use one to four letters or digits, such as A or T2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tax rate is set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set at least one tax rate; it may be 0%.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This till sells in {currency}, and that cannot change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up another till for another currency.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An order has room for {most} lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take payment for this order, then go on with a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What has been paid is taken back by voiding the sale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This order is not open any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for it in the orders of the day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order {number} is already paid: {total}. No money was taken twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the next order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order {number} was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a new order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sale {number} over {total} was already voided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing more is to be done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” has the tax class {tax_class}, which has no rate today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the rate in Settings, or correct the product.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That line is no longer in the order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quantity must be more than 0 and at most {largest}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter another quantity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is sold by the piece.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a whole number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note has room for {longest} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorten it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That price is out of range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter an amount of zero or more, without extra zeros.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” does not come in that kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose it from the list again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” comes in several kinds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same choice is there twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose it once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{group}: choose {least} to {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That choice does not go with this product.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” has no fixed price.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter its price.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” has a fixed price.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a discount instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The discount is more than the price ({most}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter {most} at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A discount is a percentage or an amount, not both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter one of the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A percentage lies between 0 and 100.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter another percentage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is no discount this order can have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter an amount of zero or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add something first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The amount due is now {due}. No money was taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell the customer the new amount, then take payment again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This till takes {currency}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the amount in {currency}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{missing} is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the rest, or correct the amount.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{tendered} is far more than is due.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the zeros, then enter it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not a paid sale of this till.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sale {number} is from an earlier day. Only sales of today can be voided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the money back as a refund instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A void needs a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write in a few words why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second receipt is always marked as a reprint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print it again from the receipt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That receipt is no longer waiting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is to be done. Print it again from the orders if it is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scanner sent {length} characters; a code has at most {limit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan again, or search by name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was scanned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code cannot be read: {scanned}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code {scanned} was misread.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan again. If it comes back, search by name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No product has the code {scanned}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is nearly full ({free} left).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All sales so far are saved, and selling goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space before the next busy hour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space, then press Retry. Selling waits until then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk does not answer as it should ({detail}). Selling stopped to protect your sales.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything up to entry {last_seq} is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Retry. If it comes back, use another till and have the disk looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This till&apos;s sales file is missing from {folder}. It held {expected_seq} entries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was overwritten, and no new file was started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring the file back, or restore it from a backup or from the second copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry {seq} of the sales file is damaged ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entries before it are intact, and nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the sales file from a backup or from the second copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sales file ends at entry {found_seq}, but this till had written {expected_seq}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is in the file is kept. The missing entries may be in the second copy or the cloud.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore from the second copy or a backup, or go on with what is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sales file is another one than the one this till wrote last (entry {seq} differs).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both are kept; nothing was overwritten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the right file back, or restore from a backup and let the till begin a new series.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evertill cannot write in {folder} ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the folder writable or choose another one, then start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evertill is already open on this computer (process {pid}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The open till keeps its sales; this second one wrote nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with the window that is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sales file was removed or replaced while the till was running. Selling stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was sold is still held open and is being copied back out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not switch off. Choose where to keep the rescued copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sales file was used by a newer Evertill (layout {found}; this one knows {known}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the newer version, or one later than that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This till&apos;s sales file in {folder} is empty. It held {expected_seq} entries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore it from a backup or from the second copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {file} is a database of another program or of another shop&apos;s till.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check which folder this till should use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sales file cannot be opened with this till&apos;s key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was not touched; the sales in it are still locked in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the recovery code that was printed when the till was set up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sales file is locked, and this till has no key for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock the keyring, or enter the recovery code that was printed at set-up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sales file is not encrypted, although this till has a key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore it from an encrypted backup, or let the owner confirm the open file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database engine is too old ({found}; at least {needed} is needed).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file was opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install Evertill again as delivered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database does not keep the safety setting {setting} (it says {found}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All sales so far are saved. Selling is off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart the till. If it comes back, install Evertill again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else was already recorded under the same id ({id}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first record stands; nothing was added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do it again from the start. Tell support if it comes back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sales file is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the till again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup {file} is not whole ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The till&apos;s own sales file was not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a file called {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no backup called {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The second copy in {folder} cannot be written ({detail}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All sales are saved on this computer, in one copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the stick or disk. The copy catches up by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The second copy in {folder} belongs to another till.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use another stick or folder for this till.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line} of the second copy is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lines before it are intact, and nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore from a backup, or use the lines before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The till&apos;s own sales file holds {found_seq} entries, the copy only {copy_seq}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore only if the till&apos;s own file is broken, and say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The work was stopped before its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The till&apos;s own sales file is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
