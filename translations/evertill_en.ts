<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>BoardAlerts</name>
    <message numerus="yes">
        <source>%n new orders</source>
        <translation>
            <numerusform>%n new order</numerusform>
            <numerusform>%n new orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CancelSheet</name>
    <message numerus="yes">
        <source>and %n more line(s)</source>
        <translation>
            <numerusform>and %n more line</numerusform>
            <numerusform>and %n more lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardMaking</name>
    <message numerus="yes">
        <source>New QRs for %n tables?</source>
        <translation>
            <numerusform>New QR for %n table?</numerusform>
            <numerusform>New QRs for %n tables?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ItemPhotosScreen</name>
    <message numerus="yes">
        <source>Take %n photo(s)</source>
        <translation>
            <numerusform>Take %n photo</numerusform>
            <numerusform>Take %n photos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) have a product</source>
        <translation>
            <numerusform>%n picture has a product</numerusform>
            <numerusform>%n pictures have a product</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have none</source>
        <translation>
            <numerusform>%n has none</numerusform>
            <numerusform>%n have none</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) are on the guests&apos; menu</source>
        <translation>
            <numerusform>%n photo is on the guests&apos; menu</numerusform>
            <numerusform>%n photos are on the guests&apos; menu</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KitchenAlerts</name>
    <message numerus="yes">
        <source>%n kitchen tickets are old and were not printed.</source>
        <translation>
            <numerusform>%n kitchen ticket is old and was not printed.</numerusform>
            <numerusform>%n kitchen tickets are old and were not printed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{printer}: {trouble} %n tickets wait.</source>
        <translation>
            <numerusform>{printer}: {trouble} %n ticket waits.</numerusform>
            <numerusform>{printer}: {trouble} %n tickets wait.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpenOrderModel</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpenOrdersScreen</name>
    <message numerus="yes">
        <source>and %n more line(s)</source>
        <translation>
            <numerusform>and %n more line</numerusform>
            <numerusform>and %n more lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrderErrands</name>
    <message numerus="yes">
        <source>Split into %n bill(s).</source>
        <translation>
            <numerusform>Split into %n bill.</numerusform>
            <numerusform>Split into %n bills.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrderModel</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrdersScreen</name>
    <message numerus="yes">
        <source>%n receipt(s) waiting to print</source>
        <translation>
            <numerusform>%n receipt waiting to print</numerusform>
            <numerusform>%n receipts waiting to print</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message numerus="yes">
        <source>PIN, %n digit(s) entered</source>
        <translation>
            <numerusform>PIN, %n digit entered</numerusform>
            <numerusform>PIN, %n digits entered</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RefundFindScreen</name>
    <message numerus="yes">
        <source>%n refund(s)</source>
        <translation>
            <numerusform>%n refund</numerusform>
            <numerusform>%n refunds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SoldModel</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SyncScreen</name>
    <message numerus="yes">
        <source>%n open issue(s)</source>
        <translation>
            <numerusform>%n open issue</numerusform>
            <numerusform>%n open issues</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TableAlerts</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TransferSection</name>
    <message numerus="yes">
        <source>Take over %n changes</source>
        <translation>
            <numerusform>Take over %n change</numerusform>
            <numerusform>Take over %n changes</numerusform>
        </translation>
    </message>
</context>
</TS>
