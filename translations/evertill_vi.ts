<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en_US">
<context>
    <name>AlbumView</name>
    <message>
        <source>Products with a photo</source>
        <translation>Món có ảnh</translation>
    </message>
    <message>
        <source>Remove photo</source>
        <translation>Bỏ ảnh</translation>
    </message>
    <message>
        <source>No photos yet</source>
        <translation>Chưa có ảnh nào</translation>
    </message>
    <message>
        <source>Name each file by SKU, id or name of its product, then choose the folder.</source>
        <translation>Đặt tên mỗi tệp theo mã SKU, mã hoặc tên món, rồi chọn thư mục.</translation>
    </message>
    <message>
        <source>This photo lies on another till; guests see it all the same.</source>
        <translation>Ảnh này nằm ở máy khác; khách vẫn thấy.</translation>
    </message>
</context>
<context>
    <name>AmountSheet</name>
    <message>
        <source>There is {amount} of it.</source>
        <translation>Có {amount}.</translation>
    </message>
    <message>
        <source>How much goes onto the other bill?</source>
        <translation>Chuyển bao nhiêu sang phiếu kia?</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Chuyển</translation>
    </message>
    <message>
        <source>How much comes back</source>
        <translation>Trả lại bao nhiêu</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>Đồng ý</translation>
    </message>
    <message>
        <source>{left} can still come back.</source>
        <translation>Còn trả lại được {left}.</translation>
    </message>
</context>
<context>
    <name>ApprovalSheet</name>
    <message>
        <source>Needs approval: {right}</source>
        <translation>Cần duyệt: {right}</translation>
    </message>
    <message>
        <source>{name} may not do this alone. Somebody who may enters a PIN.</source>
        <translation>{name} không tự làm được việc này. Người có quyền nhập mã PIN.</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Duyệt</translation>
    </message>
    <message>
        <source>Nobody else here has that right. A manager gives it in Settings, Staff.</source>
        <translation>Ở đây không ai khác có quyền này. Quản lý cấp quyền trong Cài đặt, mục Nhân viên.</translation>
    </message>
</context>
<context>
    <name>Approvals</name>
    <message>
        <source>Approved by {name}</source>
        <translation>{name} đã duyệt</translation>
    </message>
</context>
<context>
    <name>AreaSheet</name>
    <message>
        <source>Name of the area</source>
        <translation>Tên khu</translation>
    </message>
    <message>
        <source>Terrace, upstairs…</source>
        <translation>Sân thượng, tầng 2…</translation>
    </message>
    <message>
        <source>New area</source>
        <translation>Thêm khu</translation>
    </message>
    <message>
        <source>A room, a floor or a garden with tables in it.</source>
        <translation>Một phòng, một tầng hay sân vườn có bàn.</translation>
    </message>
    <message>
        <source>Add area</source>
        <translation>Thêm khu</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Lưu</translation>
    </message>
</context>
<context>
    <name>AttachSheet</name>
    <message>
        <source>Name, or some digits of the phone</source>
        <translation>Tên, hoặc vài số điện thoại</translation>
    </message>
    <message>
        <source>Now: {name}</source>
        <translation>Hiện là: {name}</translation>
    </message>
    <message>
        <source>Whose order is this?</source>
        <translation>Đơn này của ai?</translation>
    </message>
    <message>
        <source>Name or phone…</source>
        <translation>Tên hoặc số điện thoại…</translation>
    </message>
    <message>
        <source>Look for a customer</source>
        <translation>Tìm khách hàng</translation>
    </message>
    <message>
        <source>Customers found</source>
        <translation>Khách tìm được</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Khách mới</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Bỏ khách</translation>
    </message>
    <message>
        <source>Save and put on the order</source>
        <translation>Lưu và gắn vào đơn</translation>
    </message>
    <message>
        <source>Add as new</source>
        <translation>Thêm khách mới</translation>
    </message>
    <message>
        <source>Put on the order</source>
        <translation>Gắn vào đơn</translation>
    </message>
    <message>
        <source>Nobody found. Enter adds a new customer.</source>
        <translation>Không tìm thấy. Nhấn Enter để thêm khách mới.</translation>
    </message>
    <message>
        <source>The book is empty. The first customer is added here.</source>
        <translation>Sổ khách còn trống. Thêm khách đầu tiên tại đây.</translation>
    </message>
    <message>
        <source>The first {count}; type more to narrow it down.</source>
        <translation>{count} khách đầu; gõ thêm để thu hẹp.</translation>
    </message>
</context>
<context>
    <name>BannerStack</name>
    <message>
        <source>Next message, {count} more</source>
        <translation>Thông báo kế tiếp, còn {count}</translation>
    </message>
</context>
<context>
    <name>BeginStep</name>
    <message>
        <source>Begin</source>
        <translation>Bắt đầu</translation>
    </message>
    <message>
        <source>Begin this shop</source>
        <translation>Mở cửa hàng này</translation>
    </message>
    <message>
        <source>The shop has no name yet. Go back and enter it.</source>
        <translation>Cửa hàng chưa có tên. Hãy quay lại và nhập tên.</translation>
    </message>
    <message>
        <source>Nothing has been changed so far.</source>
        <translation>Đến đây chưa thay đổi gì.</translation>
    </message>
    <message>
        <source>Yes: the sales so far are put aside, and a new shop begins</source>
        <translation>Đồng ý: cất riêng các giao dịch cũ và mở cửa hàng mới</translation>
    </message>
    <message>
        <source>The journal of this till is in {currency}, and its currency never changes. The new shop begins with a journal of its own. What was sold so far is kept whole in a folder beside it, but is in no list and no report of the new shop.</source>
        <translation>Nhật ký của máy này dùng {currency} và không bao giờ đổi loại tiền. Cửa hàng mới bắt đầu với nhật ký riêng. Những gì đã bán được giữ nguyên trong một thư mục bên cạnh, nhưng không có trong danh sách hay báo cáo của cửa hàng mới.</translation>
    </message>
    <message>
        <source>The shop begins with a journal of its own. What was tried in the demo shop is put aside in a folder and does not count.</source>
        <translation>Cửa hàng bắt đầu với nhật ký riêng. Những gì đã thử ở cửa hàng mẫu được cất vào một thư mục và không tính.</translation>
    </message>
    <message>
        <source>Nothing was sold in the demo shop: your shop takes its place.</source>
        <translation>Cửa hàng mẫu chưa bán gì: cửa hàng của bạn thay vào đó.</translation>
    </message>
    <message>
        <source>The changes count for orders opened from now on.</source>
        <translation>Thay đổi áp dụng cho các đơn mở từ bây giờ.</translation>
    </message>
    <message>
        <source>as they are</source>
        <translation>như hiện có</translation>
    </message>
    <message>
        <source>demo products</source>
        <translation>hàng mẫu</translation>
    </message>
    <message>
        <source>imported at the end</source>
        <translation>nhập ở bước cuối</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>chưa có</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Cửa hàng</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Loại tiền</translation>
    </message>
    <message>
        <source>First order number</source>
        <translation>Số đơn đầu tiên</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Hàng hóa</translation>
    </message>
</context>
<context>
    <name>BoardAlerts</name>
    <message>
        <source>New order {number}</source>
        <translation>Đơn mới {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n new orders</source>
        <translation>
            <numerusform>%n đơn mới</numerusform>
        </translation>
    </message>
    <message>
        <source>Order {number} was cancelled: {reason}</source>
        <translation>Đơn {number} bị hủy: {reason}</translation>
    </message>
    <message>
        <source>Stop {number}: it is already being made at till {till}.</source>
        <translation>Dừng đơn {number}: máy {till} đang làm rồi.</translation>
    </message>
</context>
<context>
    <name>BoardCancelSheet</name>
    <message>
        <source>The kitchen has begun with it and is told to stop.</source>
        <translation>Bếp đã bắt đầu làm và được báo dừng.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Cancel order {number}?</source>
        <translation>Hủy đơn {number}?</translation>
    </message>
    <message>
        <source>Whoever ordered is told the reason.</source>
        <translation>Người đặt sẽ được báo lý do.</translation>
    </message>
    <message>
        <source>Cancel the order</source>
        <translation>Hủy đơn</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Giữ lại</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Hết hàng</translation>
    </message>
    <message>
        <source>Too much to do</source>
        <translation>Quá nhiều đơn</translation>
    </message>
    <message>
        <source>We are closing</source>
        <translation>Sắp đóng cửa</translation>
    </message>
    <message>
        <source>Customer asked for it</source>
        <translation>Khách yêu cầu</translation>
    </message>
</context>
<context>
    <name>BoardCard</name>
    <message>
        <source>App</source>
        <translation>Ứng dụng</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Quầy</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Bàn</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Nhận đơn</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Xong</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Giao hàng</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Bắt đầu làm</translation>
    </message>
    <message>
        <source>Take payment</source>
        <translation>Thu tiền</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>và {count} món nữa</translation>
    </message>
    <message>
        <source>now</source>
        <translation>vừa xong</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} phút</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Đã hủy</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Đã trả</translation>
    </message>
    <message>
        <source>Not paid</source>
        <translation>Chưa trả</translation>
    </message>
    <message>
        <source>Accepted offline</source>
        <translation>Nhận khi mất mạng</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Đã nhận</translation>
    </message>
    <message>
        <source>At till {till}</source>
        <translation>Ở máy {till}</translation>
    </message>
    <message>
        <source>DELAYED</source>
        <translation>TRỄ TIN</translation>
    </message>
</context>
<context>
    <name>BoardScreen</name>
    <message>
        <source>Orders board</source>
        <translation>Bảng đơn</translation>
    </message>
    <message>
        <source>Offline: news may be late</source>
        <translation>Mất kết nối: tin có thể trễ</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Mới</translation>
    </message>
    <message>
        <source>In the making</source>
        <translation>Đang làm</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Xong</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Đã xong</translation>
    </message>
    <message>
        <source>Orders from apps and tables come in here by themselves.</source>
        <translation>Đơn từ ứng dụng và bàn tự hiện ở đây.</translation>
    </message>
    <message>
        <source>Accepted orders are made here.</source>
        <translation>Đơn đã nhận đang được làm.</translation>
    </message>
    <message>
        <source>What is made waits here to be fetched.</source>
        <translation>Đơn làm xong chờ khách lấy.</translation>
    </message>
    <message>
        <source>What was handed over or cancelled lately.</source>
        <translation>Đơn vừa giao hoặc vừa hủy.</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Không có việc</translation>
    </message>
    <message>
        <source>Accepted offline. If another till does so too, the later one stops.</source>
        <translation>Đã nhận khi mất kết nối. Nếu máy khác cũng nhận, máy nhận sau sẽ dừng.</translation>
    </message>
    <message>
        <source>The slip is printed again.</source>
        <translation>Đã in lại phiếu.</translation>
    </message>
</context>
<context>
    <name>BookPage</name>
    <message>
        <source>Customers</source>
        <translation>Khách hàng</translation>
    </message>
    <message>
        <source>Name or phone…</source>
        <translation>Tên hoặc số điện thoại…</translation>
    </message>
    <message>
        <source>Look for a customer</source>
        <translation>Tìm khách hàng</translation>
    </message>
    <message>
        <source>Customers found</source>
        <translation>Khách tìm được</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Không tìm thấy ai</translation>
    </message>
    <message>
        <source>Check the spelling or the digits, or add a new customer.</source>
        <translation>Kiểm tra lại tên hoặc số, hoặc thêm khách mới.</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Khách mới</translation>
    </message>
    <message>
        <source>The book is empty</source>
        <translation>Sổ khách còn trống</translation>
    </message>
    <message>
        <source>Add people who come often, or who buy on account.</source>
        <translation>Thêm khách hay đến, hoặc khách mua nợ.</translation>
    </message>
</context>
<context>
    <name>CancelSheet</name>
    <message>
        <source>The kitchen has begun with it and is told to stop.</source>
        <translation>Bếp đã bắt đầu làm và sẽ được báo dừng.</translation>
    </message>
    <message>
        <source>Cancel order {number}?</source>
        <translation>Hủy đơn {number}?</translation>
    </message>
    <message>
        <source>{total}, not paid</source>
        <translation>{total}, chưa thanh toán</translation>
    </message>
    <message>
        <source>Cancel the order</source>
        <translation>Hủy đơn</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Giữ lại</translation>
    </message>
    <message>
        <source>Guest changed their mind</source>
        <translation>Khách đổi ý</translation>
    </message>
    <message>
        <source>Guest left</source>
        <translation>Khách đã về</translation>
    </message>
    <message>
        <source>Wrong order</source>
        <translation>Nhầm đơn</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Hết món</translation>
    </message>
    <message numerus="yes">
        <source>and %n more line(s)</source>
        <translation>
            <numerusform>và %n dòng nữa</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cancelling</name>
    <message>
        <source>Order {number} is cancelled.</source>
        <translation>Đơn {number} đã hủy.</translation>
    </message>
</context>
<context>
    <name>CapsSection</name>
    <message>
        <source>Discounts and reasons</source>
        <translation>Giảm giá và lý do</translation>
    </message>
    <message>
        <source>Above one&apos;s own share another person&apos;s PIN is asked for.</source>
        <translation>Giảm quá mức của mình thì cần mã PIN của người khác.</translation>
    </message>
    <message>
        <source>Cashier, at most %</source>
        <translation>Thu ngân, tối đa %</translation>
    </message>
    <message>
        <source>Supervisor, at most %</source>
        <translation>Giám sát, tối đa %</translation>
    </message>
    <message>
        <source>Manager, at most %</source>
        <translation>Quản lý, tối đa %</translation>
    </message>
    <message>
        <source>Reasons to choose from</source>
        <translation>Lý do để chọn</translation>
    </message>
    <message>
        <source>Discounts</source>
        <translation>Giảm giá</translation>
    </message>
    <message>
        <source>Voids</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Cancelled orders</source>
        <translation>Hủy đơn</translation>
    </message>
    <message>
        <source>Other prices</source>
        <translation>Sửa giá</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>Hoàn tiền</translation>
    </message>
    <message>
        <source>Cash in and out</source>
        <translation>Thu chi tiền mặt</translation>
    </message>
    <message>
        <source>One reason a line</source>
        <translation>Mỗi dòng một lý do</translation>
    </message>
    <message>
        <source>Empty: the usual reasons of the language.</source>
        <translation>Để trống: dùng các lý do thông dụng.</translation>
    </message>
    <message>
        <source>At most {count} reasons fit on the sheet.</source>
        <translation>Bảng chỉ chứa tối đa {count} lý do.</translation>
    </message>
    <message>
        <source>0 to 100</source>
        <translation>0 đến 100</translation>
    </message>
</context>
<context>
    <name>CardMaking</name>
    <message>
        <source>All ({count})</source>
        <translation>Tất cả ({count})</translation>
    </message>
    <message>
        <source>Cards are made outside training: those of a lesson lead nowhere.</source>
        <translation>Hãy thoát chế độ tập rồi làm thẻ: thẻ lúc tập không dẫn tới đâu.</translation>
    </message>
    <message numerus="yes">
        <source>New QRs for %n tables?</source>
        <translation>
            <numerusform>Đổi mã QR của %n bàn?</numerusform>
        </translation>
    </message>
    <message>
        <source>From this moment every card and sticker printed for them is refused. Nobody can scan there until the new cards stand on the tables. Guests who are ordering go on. There is no undo.</source>
        <translation>Từ lúc này mọi thẻ và nhãn đã in cho các bàn đó đều bị từ chối. Không ai quét được cho đến khi thẻ mới được đặt lên bàn. Khách đang gọi món vẫn tiếp tục. Không thể hoàn tác.</translation>
    </message>
    <message>
        <source>New QRs and PDF</source>
        <translation>Đổi mã và lưu PDF</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Đã lưu: {file}</translation>
    </message>
    <message>
        <source>Stopped. No file was written.</source>
        <translation>Đã dừng. Chưa ghi tệp nào.</translation>
    </message>
    <message>
        <source>The file could not be saved. Choose another folder.</source>
        <translation>Không lưu được tệp. Hãy chọn thư mục khác.</translation>
    </message>
</context>
<context>
    <name>CardsProgress</name>
    <message>
        <source>Progress</source>
        <translation>Tiến độ</translation>
    </message>
    <message>
        <source>QR cards</source>
        <translation>Thẻ QR</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>{done} of {total} pages</source>
        <translation>{done} / {total} trang</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>CardsSheet</name>
    <message>
        <source>QR cards</source>
        <translation>Thẻ QR</translation>
    </message>
    <message>
        <source>One page of A6 for each table, as a PDF: print it, cut it, put it up.</source>
        <translation>Mỗi bàn một trang A6 trong tệp PDF: in ra, cắt và đặt lên bàn.</translation>
    </message>
    <message>
        <source>For which tables?</source>
        <translation>Cho những bàn nào?</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Thư mục</translation>
    </message>
    <message>
        <source>Make new QRs first</source>
        <translation>Đổi mã QR trước khi in</translation>
    </message>
    <message>
        <source>The cards lead to {address}. If that ever changes, they have to be printed anew.</source>
        <translation>Thẻ dẫn tới {address}. Nếu địa chỉ này đổi, phải in lại thẻ.</translation>
    </message>
    <message>
        <source>Save the PDF</source>
        <translation>Lưu PDF</translation>
    </message>
    <message>
        <source>There is no such folder. Choose another one.</source>
        <translation>Không có thư mục này. Hãy chọn thư mục khác.</translation>
    </message>
</context>
<context>
    <name>CartList</name>
    <message>
        <source>Order lines</source>
        <translation>Các dòng trong đơn</translation>
    </message>
</context>
<context>
    <name>CartPanel</name>
    <message>
        <source>Order lines</source>
        <translation>Các dòng trong đơn</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Chưa có gì</translation>
    </message>
    <message>
        <source>Scan something, tap a tile, or type a name and press Enter.</source>
        <translation>Quét mã, chạm vào ô hàng, hoặc gõ tên rồi nhấn Enter.</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>Đơn {number}</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>Đơn mới</translation>
    </message>
    <message>
        <source>Undo adding {name}</source>
        <translation>Hoàn tác thêm {name}</translation>
    </message>
    <message>
        <source>Undo removing {name}</source>
        <translation>Hoàn tác xóa {name}</translation>
    </message>
    <message>
        <source>Undo the change to {name}</source>
        <translation>Hoàn tác sửa {name}</translation>
    </message>
    <message>
        <source>Undo the order discount</source>
        <translation>Hoàn tác giảm giá đơn</translation>
    </message>
    <message>
        <source>Undo the order note</source>
        <translation>Hoàn tác ghi chú đơn</translation>
    </message>
    <message>
        <source>Customer: {name}</source>
        <translation>Khách hàng: {name}</translation>
    </message>
    <message>
        <source>Undo the choice of customer</source>
        <translation>Hoàn tác khách</translation>
    </message>
    <message>
        <source>Undo the name</source>
        <translation>Hoàn tác tên</translation>
    </message>
    <message>
        <source>Undo dine in or away</source>
        <translation>Hoàn tác tại chỗ/mang về</translation>
    </message>
</context>
<context>
    <name>CartView</name>
    <message>
        <source>Discount</source>
        <translation>Giảm giá</translation>
    </message>
    <message>
        <source>Service charge</source>
        <translation>Phí phục vụ</translation>
    </message>
    <message>
        <source>of which {tax}</source>
        <translation>trong đó {tax}</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>Làm tròn</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Tổng cộng</translation>
    </message>
    <message>
        <source>Your order</source>
        <translation>Đơn của quý khách</translation>
    </message>
    <message>
        <source>Your change</source>
        <translation>Tiền thối của quý khách</translation>
    </message>
    <message>
        <source>Left to pay</source>
        <translation>Còn lại</translation>
    </message>
</context>
<context>
    <name>CashSheet</name>
    <message>
        <source>Amount</source>
        <translation>Số tiền</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Say why.</source>
        <translation>Hãy ghi lý do.</translation>
    </message>
</context>
<context>
    <name>CatalogImportScreen</name>
    <message>
        <source>Import products</source>
        <translation>Nhập danh mục hàng</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>Các dòng đầu của tệp</translation>
    </message>
    <message>
        <source>Rows that were refused</source>
        <translation>Các dòng bị từ chối</translation>
    </message>
    <message>
        <source>Import progress</source>
        <translation>Tiến độ nhập danh mục</translation>
    </message>
    <message>
        <source>Another file</source>
        <translation>Tệp khác</translation>
    </message>
    <message>
        <source>Stop the import</source>
        <translation>Dừng nhập danh mục</translation>
    </message>
    <message>
        <source>Choose a list of products: .csv, .xlsx or .json.</source>
        <translation>Chọn danh sách hàng hóa: .csv, .xlsx hoặc .json.</translation>
    </message>
    <message>
        <source>Does every column hold what it should? Nothing is changed yet.</source>
        <translation>Các cột đã đúng chưa? Chưa thay đổi gì cả.</translation>
    </message>
    <message>
        <source>Selling goes on. Nothing is changed until the whole list is good.</source>
        <translation>Vẫn bán hàng bình thường. Chỉ thay đổi khi cả danh sách đều đúng.</translation>
    </message>
    <message>
        <source>Import the good rows</source>
        <translation>Nhập các dòng đúng</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Nhập</translation>
    </message>
    <message>
        <source>Reading {file}…</source>
        <translation>Đang đọc {file}…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Đang dừng…</translation>
    </message>
    <message>
        <source>{percent}% read, {rows} rows</source>
        <translation>Đã đọc {percent}%, {rows} dòng</translation>
    </message>
</context>
<context>
    <name>ChangeLine</name>
    <message>
        <source>Change</source>
        <translation>Tiền thối</translation>
    </message>
    <message>
        <source>Still missing</source>
        <translation>Còn thiếu</translation>
    </message>
    <message>
        <source>Not given back</source>
        <translation>Không thối lại</translation>
    </message>
    <message>
        <source>Too much</source>
        <translation>Dư</translation>
    </message>
    <message>
        <source>To charge with the tip</source>
        <translation>Quẹt cả tiền boa</translation>
    </message>
    <message>
        <source>Left to pay then</source>
        <translation>Sau đó còn lại</translation>
    </message>
    <message>
        <source>Settles the bill</source>
        <translation>Trả đủ đơn</translation>
    </message>
    <message>
        <source>Change to give</source>
        <translation>Tiền thối khách</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Đã nhận</translation>
    </message>
    <message>
        <source>Give back in cash</source>
        <translation>Trả khách tiền mặt</translation>
    </message>
    <message>
        <source>Send back, as it came</source>
        <translation>Hoàn lại đúng cách đã nhận</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Đã hoàn tác</translation>
    </message>
</context>
<context>
    <name>ChipBar</name>
    <message>
        <source>Earlier categories</source>
        <translation>Nhóm trước</translation>
    </message>
    <message>
        <source>More categories</source>
        <translation>Thêm nhóm hàng</translation>
    </message>
</context>
<context>
    <name>ChoiceGroup</name>
    <message>
        <source>choose 1</source>
        <translation>chọn 1</translation>
    </message>
    <message>
        <source>choose {least}</source>
        <translation>chọn {least}</translation>
    </message>
    <message>
        <source>up to {most}</source>
        <translation>tối đa {most}</translation>
    </message>
    <message>
        <source>{least} to {most}</source>
        <translation>{least} đến {most}</translation>
    </message>
</context>
<context>
    <name>ChoicesSheet</name>
    <message>
        <source>Size or kind</source>
        <translation>Cỡ hoặc loại</translation>
    </message>
    <message>
        <source>sold out</source>
        <translation>hết món</translation>
    </message>
    <message>
        <source>1–9 chooses, ↑ ↓ goes to the next question, Enter is done.</source>
        <translation>1–9 để chọn, ↑ ↓ sang câu khác, Enter là xong.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Thêm</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>Everywhere</source>
        <translation>Mọi nơi</translation>
    </message>
    <message>
        <source>While selling</source>
        <translation>Khi bán hàng</translation>
    </message>
    <message>
        <source>Taking money</source>
        <translation>Khi thu tiền</translation>
    </message>
    <message>
        <source>Orders of the day</source>
        <translation>Đơn hàng trong ngày</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Phiếu tính tiền</translation>
    </message>
    <message>
        <source>Waiting to print</source>
        <translation>Đang chờ in</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Cài đặt</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Bàn</translation>
    </message>
    <message>
        <source>Drawing the floor</source>
        <translation>Vẽ sơ đồ bàn</translation>
    </message>
    <message>
        <source>When the till comes back</source>
        <translation>Khi mở lại máy</translation>
    </message>
    <message>
        <source>Category {number}</source>
        <translation>Nhóm {number}</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Phím tắt</translation>
    </message>
    <message>
        <source>Orders today</source>
        <translation>Đơn hôm nay</translation>
    </message>
    <message>
        <source>Reprint last</source>
        <translation>In lại phiếu cuối</translation>
    </message>
    <message>
        <source>Change my PIN</source>
        <translation>Đổi mã PIN của tôi</translation>
    </message>
    <message>
        <source>Customer display</source>
        <translation>Màn hình khách</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Toàn màn hình</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Tìm kiếm</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Giảm giá</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Order note</source>
        <translation>Ghi chú đơn</translation>
    </message>
    <message>
        <source>Go to the order</source>
        <translation>Tới đơn hàng</translation>
    </message>
    <message>
        <source>Shift and drawer</source>
        <translation>Ca và két tiền</translation>
    </message>
    <message>
        <source>Kitchen display</source>
        <translation>Màn hình bếp</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Ca bán</translation>
    </message>
    <message>
        <source>Open drawer</source>
        <translation>Mở két</translation>
    </message>
    <message>
        <source>Next message</source>
        <translation>Thông báo kế tiếp</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Số lượng</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Thanh toán</translation>
    </message>
    <message>
        <source>New table</source>
        <translation>Thêm bàn</translation>
    </message>
    <message>
        <source>Change table</source>
        <translation>Sửa bàn</translation>
    </message>
    <message>
        <source>Remove table</source>
        <translation>Bỏ bàn</translation>
    </message>
    <message>
        <source>New QR</source>
        <translation>Đổi QR</translation>
    </message>
    <message>
        <source>QR cards</source>
        <translation>Thẻ QR</translation>
    </message>
    <message>
        <source>New area</source>
        <translation>Thêm khu</translation>
    </message>
    <message>
        <source>Rename area</source>
        <translation>Đổi tên khu</translation>
    </message>
    <message>
        <source>Remove area</source>
        <translation>Bỏ khu</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>Thêm một</translation>
    </message>
    <message>
        <source>One less</source>
        <translation>Bớt một</translation>
    </message>
    <message>
        <source>Remove line</source>
        <translation>Xóa dòng</translation>
    </message>
    <message>
        <source>Order discount</source>
        <translation>Giảm cả đơn</translation>
    </message>
    <message>
        <source>Explain total</source>
        <translation>Diễn giải tiền</translation>
    </message>
    <message>
        <source>Cancel order</source>
        <translation>Hủy đơn</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Trang trước</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Trang sau</translation>
    </message>
    <message>
        <source>Exact amount</source>
        <translation>Vừa đủ tiền</translation>
    </message>
    <message>
        <source>Take payment</source>
        <translation>Thu tiền</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Hết món</translation>
    </message>
    <message>
        <source>Pay in cash</source>
        <translation>Trả tiền mặt</translation>
    </message>
    <message>
        <source>Pay by card</source>
        <translation>Trả bằng thẻ</translation>
    </message>
    <message>
        <source>Pay by transfer</source>
        <translation>Chuyển khoản</translation>
    </message>
    <message>
        <source>Pay with a voucher</source>
        <translation>Trả bằng phiếu</translation>
    </message>
    <message>
        <source>Put on account</source>
        <translation>Ghi nợ</translation>
    </message>
    <message>
        <source>Pay by QR or wallet</source>
        <translation>Trả bằng QR hoặc ví</translation>
    </message>
    <message>
        <source>Cancel it</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Gác lại</translation>
    </message>
    <message>
        <source>Trust it</source>
        <translation>Tin khách</translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>Tiền boa</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Chia đều</translation>
    </message>
    <message>
        <source>Take payment back</source>
        <translation>Hoàn lại tiền vừa thu</translation>
    </message>
    <message>
        <source>Day before</source>
        <translation>Ngày trước</translation>
    </message>
    <message>
        <source>Day after</source>
        <translation>Ngày sau</translation>
    </message>
    <message>
        <source>Count again</source>
        <translation>Đếm lại</translation>
    </message>
    <message>
        <source>Pay in</source>
        <translation>Nộp vào</translation>
    </message>
    <message>
        <source>Pay out</source>
        <translation>Chi ra</translation>
    </message>
    <message>
        <source>Safe drop</source>
        <translation>Cất két sắt</translation>
    </message>
    <message>
        <source>X report</source>
        <translation>Báo cáo X</translation>
    </message>
    <message>
        <source>Earlier Zs</source>
        <translation>Các Z trước</translation>
    </message>
    <message>
        <source>Show receipt</source>
        <translation>Xem phiếu</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>In lại</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>Do not print</source>
        <translation>Không in</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Sao lưu ngay</translation>
    </message>
    <message>
        <source>Import products</source>
        <translation>Nhập danh mục hàng</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Ảnh món</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Hủy giao dịch</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Luyện tập</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>Table before</source>
        <translation>Bảng trước</translation>
    </message>
    <message>
        <source>Next table</source>
        <translation>Bảng sau</translation>
    </message>
    <message>
        <source>Save as a file</source>
        <translation>Lưu thành tệp</translation>
    </message>
    <message>
        <source>Lock, switch cashier</source>
        <translation>Khóa, đổi thu ngân</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Gửi bếp</translation>
    </message>
    <message>
        <source>Fire course</source>
        <translation>Gọi lượt món</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Lượt món</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Bước tiếp</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>Lùi một bước</translation>
    </message>
    <message>
        <source>Recall last</source>
        <translation>Gọi lại phiếu cuối</translation>
    </message>
    <message>
        <source>Next station</source>
        <translation>Trạm kế tiếp</translation>
    </message>
    <message>
        <source>Own monitor</source>
        <translation>Màn hình riêng</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Khách hàng</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Khách hàng</translation>
    </message>
    <message>
        <source>Put on the order</source>
        <translation>Gắn vào đơn</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Lịch sử</translation>
    </message>
    <message>
        <source>Show phone</source>
        <translation>Hiện số điện thoại</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Khách mới</translation>
    </message>
    <message>
        <source>Pay back</source>
        <translation>Thu nợ</translation>
    </message>
    <message>
        <source>Open orders</source>
        <translation>Đơn đang mở</translation>
    </message>
    <message>
        <source>Splitting a bill</source>
        <translation>Tách phiếu</translation>
    </message>
    <message>
        <source>Park order</source>
        <translation>Giữ đơn</translation>
    </message>
    <message>
        <source>Name or table</source>
        <translation>Tên hoặc bàn</translation>
    </message>
    <message>
        <source>Dine in or away</source>
        <translation>Tại chỗ/mang về</translation>
    </message>
    <message>
        <source>Split the bill</source>
        <translation>Tách phiếu</translation>
    </message>
    <message>
        <source>Merge orders</source>
        <translation>Gộp đơn</translation>
    </message>
    <message>
        <source>Move lines</source>
        <translation>Chuyển món</translation>
    </message>
    <message>
        <source>Override price</source>
        <translation>Đổi giá</translation>
    </message>
    <message>
        <source>Take up this order</source>
        <translation>Mở lại đơn này</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>Đơn mới</translation>
    </message>
    <message>
        <source>Move one</source>
        <translation>Chuyển một</translation>
    </message>
    <message>
        <source>Move the whole line</source>
        <translation>Chuyển cả dòng</translation>
    </message>
    <message>
        <source>How much of it</source>
        <translation>Bao nhiêu</translation>
    </message>
    <message>
        <source>One bill more</source>
        <translation>Thêm phiếu</translation>
    </message>
    <message>
        <source>Next bill</source>
        <translation>Phiếu kế</translation>
    </message>
    <message>
        <source>By person or amount</source>
        <translation>Theo người hoặc số tiền</translation>
    </message>
    <message>
        <source>Finding what to refund</source>
        <translation>Tìm phiếu để hoàn tiền</translation>
    </message>
    <message>
        <source>Goods that come back</source>
        <translation>Hàng trả lại</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Hoàn tiền</translation>
    </message>
    <message>
        <source>Void sale</source>
        <translation>Hủy giao dịch</translation>
    </message>
    <message>
        <source>Choose goods</source>
        <translation>Chọn hàng</translation>
    </message>
    <message>
        <source>Pay out in cash</source>
        <translation>Chi tiền mặt</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>As paid</source>
        <translation>Như đã trả</translation>
    </message>
    <message>
        <source>In cash</source>
        <translation>Tiền mặt</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Đổi hàng</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Tip, too</source>
        <translation>Cả tiền tip</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>Hoàn tiền</translation>
    </message>
    <message>
        <source>Receipt of another till</source>
        <translation>Phiếu của quầy khác</translation>
    </message>
    <message>
        <source>Of another till</source>
        <translation>Phiếu quầy khác</translation>
    </message>
    <message>
        <source>Add goods</source>
        <translation>Thêm hàng</translation>
    </message>
    <message>
        <source>To the goods</source>
        <translation>Đến danh sách hàng</translation>
    </message>
    <message>
        <source>Price paid</source>
        <translation>Giá đã trả</translation>
    </message>
    <message>
        <source>Next size</source>
        <translation>Cỡ khác</translation>
    </message>
    <message>
        <source>Setting up</source>
        <translation>Thiết lập</translation>
    </message>
    <message>
        <source>Set up the shop</source>
        <translation>Thiết lập cửa hàng</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Tiếp</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>Bước trước</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Bỏ qua</translation>
    </message>
    <message>
        <source>Do what the message says</source>
        <translation>Làm theo thông báo</translation>
    </message>
    <message>
        <source>Orders board</source>
        <translation>Bảng đơn</translation>
    </message>
    <message>
        <source>Hand over unpaid</source>
        <translation>Giao, chưa thu</translation>
    </message>
    <message>
        <source>Cancel the order</source>
        <translation>Hủy đơn</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Âm báo</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Máy chủ</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Thử ngay</translation>
    </message>
    <message>
        <source>Look at the certificate</source>
        <translation>Xem chứng chỉ</translation>
    </message>
    <message>
        <source>Refuse, put out</source>
        <translation>Từ chối, mời ra</translation>
    </message>
    <message>
        <source>Guests&apos; QR</source>
        <translation>QR khách</translation>
    </message>
    <message>
        <source>Open bill</source>
        <translation>Mở phiếu</translation>
    </message>
    <message>
        <source>Split bill</source>
        <translation>Tách phiếu</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Chuyển bàn</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Gộp bàn</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Mở lại</translation>
    </message>
    <message>
        <source>Area before</source>
        <translation>Khu trước</translation>
    </message>
    <message>
        <source>Next area</source>
        <translation>Khu sau</translation>
    </message>
    <message>
        <source>Draw the floor</source>
        <translation>Vẽ sơ đồ bàn</translation>
    </message>
</context>
<context>
    <name>CopiesSection</name>
    <message>
        <source>Copies and backup</source>
        <translation>Bản sao và sao lưu</translation>
    </message>
    <message>
        <source>The journal holds every sale. A copy on a stick survives this computer.</source>
        <translation>Nhật ký giữ mọi giao dịch. Bản sao trên USB vẫn còn khi máy này hỏng.</translation>
    </message>
    <message>
        <source>Folder for the second copy</source>
        <translation>Thư mục cho bản sao thứ hai</translation>
    </message>
    <message>
        <source>Written along with every sale. Empty: no second copy.</source>
        <translation>Ghi kèm mỗi giao dịch. Để trống: không có bản sao thứ hai.</translation>
    </message>
    <message>
        <source>Use this folder</source>
        <translation>Dùng thư mục này</translation>
    </message>
    <message>
        <source>Folder for a backup</source>
        <translation>Thư mục sao lưu</translation>
    </message>
    <message>
        <source>Selling goes on while it is made.</source>
        <translation>Vẫn bán hàng trong lúc sao lưu.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Print the recovery code</source>
        <translation>In mã khôi phục</translation>
    </message>
    <message>
        <source>Backup progress</source>
        <translation>Tiến độ sao lưu</translation>
    </message>
    <message>
        <source>There is no such folder. Choose another one.</source>
        <translation>Không có thư mục này. Hãy chọn thư mục khác.</translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>Đang chép…</translation>
    </message>
    <message>
        <source>The second copy goes to {folder} from now on.</source>
        <translation>Từ nay bản sao thứ hai ghi vào {folder}.</translation>
    </message>
    <message>
        <source>No second copy is kept from now on.</source>
        <translation>Từ nay không ghi bản sao thứ hai.</translation>
    </message>
    <message>
        <source>The recovery code is printed. Put the slip into the safe.</source>
        <translation>Đã in mã khôi phục. Hãy cất phiếu vào két.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Đang dừng…</translation>
    </message>
    <message>
        <source>{percent}% copied</source>
        <translation>Đã chép {percent}%</translation>
    </message>
    <message>
        <source>The backup is complete and checked: {file}</source>
        <translation>Sao lưu xong và đã kiểm tra: {file}</translation>
    </message>
</context>
<context>
    <name>CopyLine</name>
    <message>
        <source>Copy</source>
        <translation>Sao chép</translation>
    </message>
</context>
<context>
    <name>CountSheet</name>
    <message>
        <source>Count the drawer again</source>
        <translation>Đếm két lần nữa</translation>
    </message>
    <message>
        <source>Count the drawer</source>
        <translation>Đếm tiền trong két</translation>
    </message>
    <message>
        <source>Everything that lies in it. Enter goes on to the next note or coin.</source>
        <translation>Đếm mọi thứ trong két. Enter chuyển sang tờ hoặc xu kế tiếp.</translation>
    </message>
    <message>
        <source>That is all</source>
        <translation>Đếm xong</translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation>Tiền khác</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Đếm được</translation>
    </message>
    <message>
        <source>{value} coin</source>
        <translation>Xu {value}</translation>
    </message>
</context>
<context>
    <name>CountryStep</name>
    <message>
        <source>Kind of shop</source>
        <translation>Loại cửa hàng</translation>
    </message>
    <message>
        <source>Currency, taxes and rounding begin as is usual there. All can be changed.</source>
        <translation>Loại tiền, thuế và làm tròn theo thông lệ ở đó. Đều đổi được.</translation>
    </message>
    <message>
        <source>Café or restaurant in Vietnam</source>
        <translation>Quán cà phê, nhà hàng ở Việt Nam</translation>
    </message>
    <message>
        <source>Grocer or shop in Vietnam</source>
        <translation>Tạp hóa, cửa hàng ở Việt Nam</translation>
    </message>
    <message>
        <source>Restaurant or café in Indonesia</source>
        <translation>Nhà hàng, quán cà phê ở Indonesia</translation>
    </message>
    <message>
        <source>Grocer or shop in Indonesia</source>
        <translation>Tạp hóa, cửa hàng ở Indonesia</translation>
    </message>
</context>
<context>
    <name>Credits</name>
    <message>
        <source>Exchange still open: pay it out in cash?</source>
        <translation>Tiền đổi hàng chưa dùng: chi tiền mặt?</translation>
    </message>
</context>
<context>
    <name>CustomerDetail</name>
    <message>
        <source>Owed</source>
        <translation>Đang nợ</translation>
    </message>
    <message>
        <source>Credit limit</source>
        <translation>Hạn mức nợ</translation>
    </message>
    <message>
        <source>none</source>
        <translation>không có</translation>
    </message>
    <message>
        <source>Still free</source>
        <translation>Còn được nợ</translation>
    </message>
</context>
<context>
    <name>CustomerDisplay</name>
    <message>
        <source>Customer display</source>
        <translation>Màn hình khách</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Xin chào quý khách</translation>
    </message>
</context>
<context>
    <name>CustomerForm</name>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>So that they can be found again</source>
        <translation>Để lần sau tìm lại được</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>As “delivery to the back door”</source>
        <translation>Ví dụ “giao cửa sau”</translation>
    </message>
    <message>
        <source>What may be owed at most; empty: nothing goes on account</source>
        <translation>Được nợ nhiều nhất bao nhiêu; để trống: không bán nợ</translation>
    </message>
    <message>
        <source>Credit limit</source>
        <translation>Hạn mức nợ</translation>
    </message>
</context>
<context>
    <name>CustomerModel</name>
    <message>
        <source>No phone</source>
        <translation>Không có số</translation>
    </message>
    <message>
        <source>owes</source>
        <translation>còn nợ</translation>
    </message>
</context>
<context>
    <name>CustomerStep</name>
    <message>
        <source>Customer screen</source>
        <translation>Màn hình khách</translation>
    </message>
    <message>
        <source>A second screen, turned to the customer, shows the cart and the change.</source>
        <translation>Màn hình thứ hai quay về phía khách, hiện giỏ hàng và tiền thối.</translation>
    </message>
    <message>
        <source>Show the cart on the customer screen</source>
        <translation>Hiện giỏ hàng trên màn hình khách</translation>
    </message>
</context>
<context>
    <name>CustomersScreen</name>
    <message>
        <source>{name} is saved.</source>
        <translation>Đã lưu {name}.</translation>
    </message>
    <message>
        <source>{amount} paid back. {left} is still owed.</source>
        <translation>Đã thu {amount}. Còn nợ {left}.</translation>
    </message>
</context>
<context>
    <name>DayFigures</name>
    <message>
        <source>Turnover</source>
        <translation>Doanh thu</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Số phiếu</translation>
    </message>
    <message>
        <source>Discounts</source>
        <translation>Giảm giá</translation>
    </message>
    <message>
        <source>Service charge</source>
        <translation>Phí phục vụ</translation>
    </message>
    <message>
        <source>Cash taken</source>
        <translation>Tiền mặt đã thu</translation>
    </message>
    <message>
        <source>of which rounding</source>
        <translation>trong đó làm tròn</translation>
    </message>
    <message>
        <source>Voided ({count})</source>
        <translation>Đã hủy ({count})</translation>
    </message>
    <message>
        <source>Given back ({count})</source>
        <translation>Đã hoàn ({count})</translation>
    </message>
    <message>
        <source>Tips, besides</source>
        <translation>Tiền boa, tính riêng</translation>
    </message>
</context>
<context>
    <name>DaySwitch</name>
    <message>
        <source>Today {day}</source>
        <translation>Hôm nay {day}</translation>
    </message>
</context>
<context>
    <name>DiscountSheet</name>
    <message>
        <source>Remove discount</source>
        <translation>Bỏ giảm giá</translation>
    </message>
    <message>
        <source>Taken off {base}</source>
        <translation>Giảm trên {base}</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>Phần trăm</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Số tiền</translation>
    </message>
    <message>
        <source>Give discount</source>
        <translation>Giảm giá</translation>
    </message>
    <message>
        <source>At most {base} can be taken off.</source>
        <translation>Giảm được tối đa {base}.</translation>
    </message>
    <message>
        <source>{cut} off, {rest} to pay</source>
        <translation>Giảm {cut}, còn phải trả {rest}</translation>
    </message>
    <message>
        <source>Within your limit nothing more can be given here.</source>
        <translation>Trong mức của bạn không giảm thêm được ở đây.</translation>
    </message>
    <message>
        <source>Within your limit: {share} or {amount}</source>
        <translation>Trong mức của bạn: {share} hoặc {amount}</translation>
    </message>
    <message>
        <source>{cut} off, {rest} to pay: needs somebody’s PIN</source>
        <translation>Giảm {cut}, còn {rest}: cần mã PIN của người có quyền</translation>
    </message>
    <message>
        <source>Ask for approval</source>
        <translation>Xin duyệt</translation>
    </message>
</context>
<context>
    <name>DonePanel</name>
    <message>
        <source>Refund {number} of sale {sale}</source>
        <translation>Hoàn tiền {number} cho phiếu {sale}</translation>
    </message>
    <message>
        <source>To spend on other goods</source>
        <translation>Để đổi lấy hàng khác</translation>
    </message>
    <message>
        <source>Give back in cash</source>
        <translation>Trả khách tiền mặt</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>Hoàn tiền</translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>Tiền boa</translation>
    </message>
    <message>
        <source>Ring up the new goods; what these were worth waits above the order.</source>
        <translation>Hãy nhập hàng mới; giá trị hàng trả chờ ở phía trên đơn.</translation>
    </message>
    <message>
        <source>It is provisional until the other till&apos;s sale has been checked.</source>
        <translation>Đây là hoàn tạm cho đến khi đối chiếu với phiếu của quầy kia.</translation>
    </message>
    <message>
        <source>The provider gives it back. How far it is stands above.</source>
        <translation>Nhà cung cấp sẽ hoàn tiền. Tiến độ xem ở trên.</translation>
    </message>
    <message>
        <source>Send the money back on the terminal or by the bank, too.</source>
        <translation>Nhớ hoàn tiền cả trên máy quẹt thẻ hoặc qua ngân hàng.</translation>
    </message>
    <message>
        <source>Go on selling</source>
        <translation>Bán tiếp</translation>
    </message>
</context>
<context>
    <name>DoneStep</name>
    <message>
        <source>Ready</source>
        <translation>Sẵn sàng</translation>
    </message>
    <message>
        <source>Start selling</source>
        <translation>Bắt đầu bán</translation>
    </message>
    <message>
        <source>Everything can be changed under Settings.</source>
        <translation>Mọi thứ đều đổi được trong Cài đặt.</translation>
    </message>
    <message>
        <source>nobody named: everybody may do everything</source>
        <translation>chưa khai báo ai: ai cũng làm được mọi việc</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Cửa hàng</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Nhân viên</translation>
    </message>
    <message>
        <source>Printers</source>
        <translation>Máy in</translation>
    </message>
    <message>
        <source>on the screen only</source>
        <translation>chỉ trên màn hình</translation>
    </message>
    <message>
        <source>Products on sale</source>
        <translation>Mặt hàng đang bán</translation>
    </message>
</context>
<context>
    <name>Door</name>
    <message>
        <source>The new PIN counts from now on.</source>
        <translation>Mã PIN mới có hiệu lực từ bây giờ.</translation>
    </message>
</context>
<context>
    <name>DraftModel</name>
    <message>
        <source>today&apos;s price</source>
        <translation>giá hôm nay</translation>
    </message>
    <message>
        <source>price paid</source>
        <translation>giá đã trả</translation>
    </message>
    <message>
        <source>Enter the price paid</source>
        <translation>Nhập giá đã trả</translation>
    </message>
</context>
<context>
    <name>DrawerKick</name>
    <message>
        <source>The drawer opens. It is written down.</source>
        <translation>Két đang mở. Đã ghi vào sổ.</translation>
    </message>
    <message>
        <source>No printer opens a drawer here: use its key. It is written down.</source>
        <translation>Không có máy in nào mở két: hãy dùng chìa khóa. Đã ghi vào sổ.</translation>
    </message>
</context>
<context>
    <name>DrawerStep</name>
    <message>
        <source>Cash drawer</source>
        <translation>Két tiền</translation>
    </message>
    <message>
        <source>The drawer hangs on a printer&apos;s cable. The till opens it after a cash sale.</source>
        <translation>Két nối vào máy in. Máy mở két sau mỗi lần thu tiền mặt.</translation>
    </message>
    <message>
        <source>Open the drawer now</source>
        <translation>Mở két bây giờ</translation>
    </message>
    <message>
        <source>Did the drawer open?</source>
        <translation>Két có mở không?</translation>
    </message>
    <message>
        <source>Good. It opens after each cash sale.</source>
        <translation>Tốt. Két sẽ mở sau mỗi lần thu tiền mặt.</translation>
    </message>
    <message>
        <source>Look at its cable, which goes into the printer. Then see under Printers that the printer it hangs on has “Opens the cash drawer” ticked.</source>
        <translation>Kiểm tra dây két cắm vào máy in. Rồi xem trong mục Máy in: máy in nối két phải được đánh dấu “Mở két tiền”.</translation>
    </message>
    <message>
        <source>Test of the drawer</source>
        <translation>Thử két</translation>
    </message>
</context>
<context>
    <name>Drawing</name>
    <message>
        <source>New QR for {name}?</source>
        <translation>Đổi QR của {name}?</translation>
    </message>
    <message>
        <source>The print on the table is refused from now on. Print a new one.</source>
        <translation>Mã đang dán ở bàn sẽ không dùng được nữa. Hãy in mã mới.</translation>
    </message>
    <message>
        <source>New QR</source>
        <translation>Đổi QR</translation>
    </message>
    <message>
        <source>Remove {name}?</source>
        <translation>Bỏ {name}?</translation>
    </message>
    <message>
        <source>Its tables go too, and their printed QR lead nowhere. No undo.</source>
        <translation>Bàn trong khu cũng bị bỏ, QR đã in không dùng được. Không hoàn tác được.</translation>
    </message>
    <message>
        <source>Remove area</source>
        <translation>Bỏ khu</translation>
    </message>
    <message>
        <source>Table {number}</source>
        <translation>Bàn {number}</translation>
    </message>
    <message>
        <source>The table has a new QR. Print it: the old one is refused from now on.</source>
        <translation>Bàn có QR mới. Hãy in lại: mã cũ không dùng được nữa.</translation>
    </message>
</context>
<context>
    <name>DuePanel</name>
    <message>
        <source>Left to pay</source>
        <translation>Còn lại</translation>
    </message>
    <message>
        <source>Share {number} of {count}</source>
        <translation>Phần {number} trong {count}</translation>
    </message>
    <message>
        <source>of {rest} that are left</source>
        <translation>trong {rest} còn lại</translation>
    </message>
    <message>
        <source>{total} before cash rounding of {rounding}</source>
        <translation>{total} trước khi làm tròn {rounding}</translation>
    </message>
    <message>
        <source>{paid} already paid</source>
        <translation>đã trả {paid}</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>Phải trả</translation>
    </message>
</context>
<context>
    <name>EditSheet</name>
    <message>
        <source>New customer</source>
        <translation>Khách mới</translation>
    </message>
    <message>
        <source>Change {name}</source>
        <translation>Sửa {name}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
</context>
<context>
    <name>ExchangeBanner</name>
    <message>
        <source>Exchange {number}: {amount} to spend on other goods.</source>
        <translation>Đổi hàng {number}: còn {amount} để lấy hàng khác.</translation>
    </message>
    <message>
        <source>Use for this order</source>
        <translation>Dùng cho đơn này</translation>
    </message>
    <message>
        <source>{amount} taken off what is to pay.</source>
        <translation>Đã trừ {amount} vào số phải trả.</translation>
    </message>
    <message>
        <source>Paid with goods. Give {change} back in cash.</source>
        <translation>Đã trả bằng hàng đổi. Thối khách {change} tiền mặt.</translation>
    </message>
    <message>
        <source>Paid with goods.</source>
        <translation>Đã trả bằng hàng đổi.</translation>
    </message>
</context>
<context>
    <name>Explain</name>
    <message>
        <source>Subtotal</source>
        <translation>Tạm tính</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Tổng cộng</translation>
    </message>
    <message>
        <source>with {extra}</source>
        <translation>kèm {extra}</translation>
    </message>
    <message>
        <source>Discount on {name}</source>
        <translation>Giảm giá {name}</translation>
    </message>
    <message>
        <source>shared fairly over all lines</source>
        <translation>chia đều theo tỷ lệ các dòng</translation>
    </message>
    <message>
        <source>Discount on the order</source>
        <translation>Giảm giá cả đơn</translation>
    </message>
    <message>
        <source>Service charge</source>
        <translation>Phí phục vụ</translation>
    </message>
    <message>
        <source>rounded on each line</source>
        <translation>làm tròn từng dòng</translation>
    </message>
    <message>
        <source>rounded once on the whole bill</source>
        <translation>làm tròn một lần trên cả phiếu</translation>
    </message>
    <message>
        <source>Tax {tax} {rate}, already in the price</source>
        <translation>Thuế {tax} {rate}, đã có trong giá</translation>
    </message>
    <message>
        <source>on {base}, {where}</source>
        <translation>trên {base}, {where}</translation>
    </message>
    <message>
        <source>Tax {tax} {rate}, added</source>
        <translation>Thuế {tax} {rate}, cộng thêm</translation>
    </message>
    <message>
        <source>of which {num}/{den} are taxed</source>
        <translation>trong đó {num}/{den} chịu thuế</translation>
    </message>
    <message>
        <source>down to whole {coin}, in the guest’s favour</source>
        <translation>làm tròn xuống đến {coin}, có lợi cho khách</translation>
    </message>
    <message>
        <source>up to whole {coin}</source>
        <translation>làm tròn lên đến {coin}</translation>
    </message>
    <message>
        <source>to the nearest {coin}</source>
        <translation>làm tròn đến {coin} gần nhất</translation>
    </message>
    <message>
        <source>Cash rounding</source>
        <translation>Làm tròn tiền mặt</translation>
    </message>
    <message>
        <source>To pay in cash</source>
        <translation>Trả tiền mặt</translation>
    </message>
    <message>
        <source>a fixed amount off {base}</source>
        <translation>bớt một khoản cố định từ {base}</translation>
    </message>
    <message>
        <source>{rate} of {base}</source>
        <translation>{rate} của {base}</translation>
    </message>
    <message>
        <source>rounded</source>
        <translation>làm tròn</translation>
    </message>
</context>
<context>
    <name>ExplainSheet</name>
    <message>
        <source>How {number} adds up</source>
        <translation>Cách tính {number}</translation>
    </message>
    <message>
        <source>Every figure, in the order it was worked out.</source>
        <translation>Mọi con số, theo thứ tự đã tính.</translation>
    </message>
</context>
<context>
    <name>Failure</name>
    <message>
        <source>Nothing was taken. Try again, or pay another way.</source>
        <translation>Chưa trừ tiền. Thử lại hoặc trả cách khác.</translation>
    </message>
    <message>
        <source>Not set up right</source>
        <translation>Chưa cài đặt đúng</translation>
    </message>
    <message>
        <source>Pay another way, and tell whoever set up the till.</source>
        <translation>Trả cách khác và báo người cài đặt máy.</translation>
    </message>
    <message>
        <source>Time is over</source>
        <translation>Hết giờ</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Bị từ chối</translation>
    </message>
    <message>
        <source>The guest&apos;s bank or wallet said no. Try another way.</source>
        <translation>Ngân hàng hoặc ví của khách từ chối. Thử cách khác.</translation>
    </message>
    <message>
        <source>Not enough money</source>
        <translation>Không đủ tiền</translation>
    </message>
    <message>
        <source>There is too little in it. Take a part, or another way.</source>
        <translation>Số dư không đủ. Thu một phần, hoặc trả cách khác.</translation>
    </message>
    <message>
        <source>Above the limit</source>
        <translation>Vượt hạn mức</translation>
    </message>
    <message>
        <source>Card or wallet allow less at once. Split it in parts.</source>
        <translation>Thẻ hoặc ví không cho trả nhiều như vậy một lần. Hãy chia nhỏ.</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Bị khóa</translation>
    </message>
    <message>
        <source>The guest&apos;s card or wallet is locked. Take another way.</source>
        <translation>Thẻ hoặc ví của khách bị khóa. Trả cách khác.</translation>
    </message>
    <message>
        <source>Cancelled by the guest</source>
        <translation>Khách đã hủy</translation>
    </message>
    <message>
        <source>Terminal is busy</source>
        <translation>Máy thẻ đang bận</translation>
    </message>
    <message>
        <source>Finish what stands on the terminal, then try again.</source>
        <translation>Làm xong việc trên máy thẻ rồi thử lại.</translation>
    </message>
    <message>
        <source>Terminal does not answer</source>
        <translation>Máy thẻ không trả lời</translation>
    </message>
    <message>
        <source>Switch it on and look at its line, then try again.</source>
        <translation>Bật máy thẻ, xem kết nối rồi thử lại.</translation>
    </message>
    <message>
        <source>The code was lost</source>
        <translation>Mã bị mất</translation>
    </message>
    <message>
        <source>Nobody paid, and it was cancelled. Ask again for a new one.</source>
        <translation>Chưa ai trả và mã đã hủy. Bấm hỏi lại để lấy mã mới.</translation>
    </message>
    <message>
        <source>Not paid</source>
        <translation>Chưa trả được</translation>
    </message>
</context>
<context>
    <name>FilePicker</name>
    <message>
        <source>Folder or file</source>
        <translation>Thư mục hoặc tệp</translation>
    </message>
    <message>
        <source>One folder up</source>
        <translation>Lên một thư mục</translation>
    </message>
    <message>
        <source>No list of products in this folder</source>
        <translation>Thư mục này không có danh sách hàng</translation>
    </message>
    <message>
        <source>Go one folder up, or plug in the stick and enter its folder above.</source>
        <translation>Lên một thư mục, hoặc cắm USB rồi nhập thư mục của nó ở trên.</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Lên</translation>
    </message>
    <message>
        <source>Folders and product lists</source>
        <translation>Thư mục và danh sách hàng</translation>
    </message>
    <message>
        <source>Folders and pictures</source>
        <translation>Thư mục và ảnh</translation>
    </message>
    <message>
        <source>No picture in this folder</source>
        <translation>Thư mục này không có ảnh</translation>
    </message>
</context>
<context>
    <name>FloatSheet</name>
    <message>
        <source>Float</source>
        <translation>Tiền đầu ca</translation>
    </message>
    <message>
        <source>Open a shift</source>
        <translation>Mở ca</translation>
    </message>
    <message>
        <source>How much cash lies in the drawer to begin with?</source>
        <translation>Trong két có bao nhiêu tiền lúc bắt đầu?</translation>
    </message>
    <message>
        <source>As last time: {amount}</source>
        <translation>Như lần trước: {amount}</translation>
    </message>
    <message>
        <source>Open shift</source>
        <translation>Mở ca</translation>
    </message>
    <message>
        <source>Enter 0 for an empty drawer.</source>
        <translation>Nhập 0 nếu két trống.</translation>
    </message>
</context>
<context>
    <name>FloorScreen</name>
    <message>
        <source>Drawing the floor</source>
        <translation>Vẽ sơ đồ bàn</translation>
    </message>
    <message>
        <source>Floor plan</source>
        <translation>Sơ đồ bàn</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>Khu vực</translation>
    </message>
    <message>
        <source>Drag a table, or press Shift with an arrow to move it.</source>
        <translation>Kéo bàn, hoặc giữ Shift và bấm mũi tên để dời bàn.</translation>
    </message>
    <message>
        <source>No table stands here</source>
        <translation>Khu này chưa có bàn</translation>
    </message>
    <message>
        <source>No area yet</source>
        <translation>Chưa có khu nào</translation>
    </message>
    <message>
        <source>Add the first one, then drag it to where it stands.</source>
        <translation>Thêm bàn đầu tiên rồi kéo đến đúng chỗ.</translation>
    </message>
    <message>
        <source>Begin with a room or a terrace; tables come into it.</source>
        <translation>Bắt đầu với một phòng hay sân; bàn nằm trong đó.</translation>
    </message>
</context>
<context>
    <name>FolderModel</name>
    <message>
        <source>found</source>
        <translation>khớp</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>bỏ qua</translation>
    </message>
</context>
<context>
    <name>GuestsDoorForm</name>
    <message>
        <source>Guests&apos; phones in the shop&apos;s network may reach this till</source>
        <translation>Điện thoại của khách trong mạng của quán được kết nối tới quầy này</translation>
    </message>
    <message>
        <source>Address in the QRs</source>
        <translation>Địa chỉ trong mã QR</translation>
    </message>
    <message>
        <source>Empty: the one this computer has. Give it a fixed one in the router.</source>
        <translation>Để trống: địa chỉ của máy này. Hãy đặt IP cố định trong router.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Cổng</translation>
    </message>
    <message>
        <source>Write an address such as 192.168.1.20, without http://.</source>
        <translation>Nhập địa chỉ như 192.168.1.20, không có http://.</translation>
    </message>
    <message>
        <source>1024 to 65535</source>
        <translation>1024 đến 65535</translation>
    </message>
    <message>
        <source>No phone reaches a till that is training.</source>
        <translation>Khi quầy đang tập, điện thoại không kết nối được.</translation>
    </message>
    <message>
        <source>The shop&apos;s server has no address for guests&apos; phones yet.</source>
        <translation>Máy chủ của quán chưa có địa chỉ cho điện thoại của khách.</translation>
    </message>
    <message>
        <source>Only this computer reaches the guests&apos; pages so far.</source>
        <translation>Hiện chỉ máy này mở được trang của khách.</translation>
    </message>
    <message>
        <source>Port {port} is taken by another program: phones come to {address} until the next start. Choose another port before cards are printed.</source>
        <translation>Cổng {port} đã bị chương trình khác chiếm: điện thoại vào {address} cho đến lần khởi động sau. Hãy chọn cổng khác trước khi in thẻ.</translation>
    </message>
    <message>
        <source>Guests&apos; phones reach the shop at {address}</source>
        <translation>Điện thoại của khách vào quán ở {address}</translation>
    </message>
    <message>
        <source>A moment: the till&apos;s server is not there yet.</source>
        <translation>Chờ một chút: máy chủ của quầy chưa sẵn sàng.</translation>
    </message>
    <message>
        <source>Guests&apos; phones cannot reach this till: it is in no network just now.</source>
        <translation>Điện thoại của khách không kết nối được: quầy đang không có mạng.</translation>
    </message>
    <message>
        <source>Guests&apos; phones cannot reach this till yet.</source>
        <translation>Điện thoại của khách chưa kết nối được tới quầy này.</translation>
    </message>
    <message>
        <source>The QR cards made last lead to {before}, where no phone reaches the shop any more. Make them anew, or give this computer its address of before in the router.</source>
        <translation>Thẻ QR làm lần trước dẫn tới {before}, nơi điện thoại không còn vào được quán. Hãy làm thẻ mới, hoặc đặt lại địa chỉ cũ cho máy này trong router.</translation>
    </message>
    <message>
        <source>Phones in the shop&apos;s network can reach this till.</source>
        <translation>Điện thoại trong mạng của quán kết nối được tới quầy này.</translation>
    </message>
    <message>
        <source>Only this till reaches its server.</source>
        <translation>Chỉ quầy này kết nối tới máy chủ của nó.</translation>
    </message>
</context>
<context>
    <name>HelpScreen</name>
    <message>
        <source>Keys</source>
        <translation>Phím tắt</translation>
    </message>
    <message>
        <source>Every button can also be pressed with its key. Scanning works everywhere.</source>
        <translation>Nút nào cũng có phím tắt. Quét mã được ở mọi màn hình.</translation>
    </message>
    <message>
        <source>Map of keys</source>
        <translation>Bảng phím tắt</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Nhóm hàng</translation>
    </message>
    <message>
        <source>Look for a command or a key</source>
        <translation>Tìm lệnh hoặc phím</translation>
    </message>
    <message>
        <source>No command is called that</source>
        <translation>Không có lệnh nào như vậy</translation>
    </message>
    <message>
        <source>Try another word, or a key such as F9.</source>
        <translation>Thử từ khác, hoặc một phím như F9.</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Paid</source>
        <translation>Đã thanh toán</translation>
    </message>
    <message>
        <source>Voided</source>
        <translation>Đã hủy giao dịch</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Đã hủy</translation>
    </message>
    <message>
        <source>{left} left</source>
        <translation>còn {left}</translation>
    </message>
    <message>
        <source>Paid back</source>
        <translation>Trả nợ</translation>
    </message>
</context>
<context>
    <name>HistorySheet</name>
    <message>
        <source>Orders and payments, the latest first</source>
        <translation>Đơn và lần trả, mới nhất trước</translation>
    </message>
    <message>
        <source>Show receipt</source>
        <translation>Xem phiếu</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>The list cannot be read just now</source>
        <translation>Chưa đọc được danh sách</translation>
    </message>
    <message>
        <source>Every sale is saved in the journal. Try again in a moment.</source>
        <translation>Mọi giao dịch đã lưu trong nhật ký. Thử lại sau giây lát.</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Chưa có gì</translation>
    </message>
    <message>
        <source>Orders of this customer will stand here.</source>
        <translation>Đơn của khách này sẽ hiện ở đây.</translation>
    </message>
</context>
<context>
    <name>ImportReport</name>
    <message>
        <source>Nothing was changed: some rows cannot be used</source>
        <translation>Chưa thay đổi gì: có dòng không dùng được</translation>
    </message>
    <message>
        <source>The new list is on sale</source>
        <translation>Đã chuyển sang danh sách mới</translation>
    </message>
    <message>
        <source>Rows in the file</source>
        <translation>Số dòng trong tệp</translation>
    </message>
    <message>
        <source>Products on sale now</source>
        <translation>Số mặt hàng đang bán</translation>
    </message>
    <message>
        <source>Rows refused</source>
        <translation>Số dòng bị từ chối</translation>
    </message>
    <message>
        <source>Names cleaned of invisible signs</source>
        <translation>Tên đã được bỏ ký tự ẩn</translation>
    </message>
    <message>
        <source>Price entered by the cashier</source>
        <translation>Giá nhập khi bán</translation>
    </message>
    <message>
        <source>Price in another currency</source>
        <translation>Giá bằng loại tiền khác</translation>
    </message>
</context>
<context>
    <name>ImportRowModel</name>
    <message>
        <source>open price</source>
        <translation>giá nhập tay</translation>
    </message>
    <message>
        <source>Row {number}</source>
        <translation>Dòng {number}</translation>
    </message>
</context>
<context>
    <name>Issue</name>
    <message>
        <source>Two tills took money for one order</source>
        <translation>Hai máy cùng thu tiền một đơn</translation>
    </message>
    <message>
        <source>An order was cancelled and then paid</source>
        <translation>Đơn đã hủy rồi lại được thanh toán</translation>
    </message>
    <message>
        <source>A paid order was to be cancelled</source>
        <translation>Có lệnh hủy một đơn đã thanh toán</translation>
    </message>
    <message>
        <source>The figures of a sale do not add up</source>
        <translation>Số liệu một đơn bán không khớp</translation>
    </message>
    <message>
        <source>A till worked on an order nobody knows</source>
        <translation>Có máy làm một đơn không ai biết</translation>
    </message>
    <message>
        <source>The server lost an order that a till has</source>
        <translation>Máy chủ mất một đơn mà máy bán hàng có</translation>
    </message>
    <message>
        <source>The app sent two orders under one name</source>
        <translation>Ứng dụng gửi hai đơn cùng một mã</translation>
    </message>
    <message>
        <source>Two menus came under one version</source>
        <translation>Hai thực đơn cùng một phiên bản</translation>
    </message>
    <message>
        <source>A till told two stories of one event</source>
        <translation>Một máy báo hai nội dung cho một sự kiện</translation>
    </message>
    <message>
        <source>A till&apos;s journal does not hold together</source>
        <translation>Nhật ký của một máy không liền mạch</translation>
    </message>
    <message>
        <source>Sales of a till are missing on the server</source>
        <translation>Máy chủ thiếu đơn bán của một máy</translation>
    </message>
    <message>
        <source>A till&apos;s disk went back in time</source>
        <translation>Ổ đĩa của một máy bị quay về quá khứ</translation>
    </message>
    <message>
        <source>The till did not understand the server&apos;s news</source>
        <translation>Quầy này không hiểu một tin từ máy chủ</translation>
    </message>
    <message>
        <source>The server did not understand an event</source>
        <translation>Máy chủ không hiểu một sự kiện</translation>
    </message>
    <message>
        <source>A payment came with another amount</source>
        <translation>Khoản thanh toán đến với số tiền khác</translation>
    </message>
    <message>
        <source>A payment came by another provider</source>
        <translation>Khoản thanh toán đến từ nhà cung cấp khác</translation>
    </message>
    <message>
        <source>Money came for an order that is over</source>
        <translation>Tiền đến cho đơn đã kết thúc</translation>
    </message>
    <message>
        <source>Till and server disagree about a payment</source>
        <translation>Máy bán và máy chủ không khớp về một khoản</translation>
    </message>
    <message>
        <source>A payment provider does not answer</source>
        <translation>Nhà cung cấp thanh toán không trả lời</translation>
    </message>
    <message>
        <source>The money of a card payment did not come</source>
        <translation>Tiền của một lần quẹt thẻ không về</translation>
    </message>
    <message>
        <source>A guest&apos;s bank wants a payment back</source>
        <translation>Ngân hàng của khách đòi lại tiền</translation>
    </message>
    <message>
        <source>A refund is taking too long</source>
        <translation>Một khoản hoàn tiền quá lâu chưa xong</translation>
    </message>
    <message>
        <source>A guest got one refund twice</source>
        <translation>Khách nhận một khoản hoàn tiền hai lần</translation>
    </message>
    <message>
        <source>A refund did not go through</source>
        <translation>Hoàn tiền không thành công</translation>
    </message>
    <message>
        <source>A transfer was too small</source>
        <translation>Chuyển khoản thiếu tiền</translation>
    </message>
    <message>
        <source>A transfer was too large</source>
        <translation>Chuyển khoản thừa tiền</translation>
    </message>
    <message>
        <source>A bill was paid by several transfers</source>
        <translation>Một hóa đơn trả bằng nhiều lần chuyển khoản</translation>
    </message>
    <message>
        <source>A bill was transferred twice</source>
        <translation>Một hóa đơn được chuyển khoản hai lần</translation>
    </message>
    <message>
        <source>A transfer is older than its bill</source>
        <translation>Chuyển khoản có trước hóa đơn</translation>
    </message>
    <message>
        <source>A transfer came too late</source>
        <translation>Chuyển khoản đến quá muộn</translation>
    </message>
    <message>
        <source>A transfer was taken back</source>
        <translation>Chuyển khoản bị thu hồi</translation>
    </message>
    <message>
        <source>A transfer went to another account</source>
        <translation>Chuyển khoản vào tài khoản khác</translation>
    </message>
    <message>
        <source>A transfer came in another currency</source>
        <translation>Chuyển khoản bằng loại tiền khác</translation>
    </message>
    <message>
        <source>A transfer names a bill nobody knows</source>
        <translation>Chuyển khoản ghi mã hóa đơn không có</translation>
    </message>
    <message>
        <source>A transfer names several bills</source>
        <translation>Chuyển khoản ghi nhiều mã hóa đơn</translation>
    </message>
    <message>
        <source>A transfer came without its code</source>
        <translation>Chuyển khoản không còn mã hóa đơn</translation>
    </message>
    <message>
        <source>The app does not answer</source>
        <translation>Ứng dụng không trả lời</translation>
    </message>
    <message>
        <source>Something to look into ({kind})</source>
        <translation>Cần xem lại ({kind})</translation>
    </message>
</context>
<context>
    <name>ItemPhotosScreen</name>
    <message>
        <source>Photos for guests</source>
        <translation>Ảnh món cho khách</translation>
    </message>
    <message>
        <source>Files of the folder</source>
        <translation>Tệp trong thư mục</translation>
    </message>
    <message>
        <source>Files that were left out</source>
        <translation>Tệp bị bỏ qua</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Tiến độ</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Guests see these on their phones when they scan the QR of a table.</source>
        <translation>Khách thấy các ảnh này trên điện thoại khi quét mã QR tại bàn.</translation>
    </message>
    <message>
        <source>Choose the folder with the pictures: JPG, PNG or WebP.</source>
        <translation>Hãy chọn thư mục có ảnh: JPG, PNG hoặc WebP.</translation>
    </message>
    <message>
        <source>Does every picture have its product? Nothing is changed yet.</source>
        <translation>Mỗi ảnh đã đúng món chưa? Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>Selling goes on. Nothing is changed until all pictures are ready.</source>
        <translation>Vẫn bán hàng bình thường. Chưa có gì thay đổi cho đến khi mọi ảnh sẵn sàng.</translation>
    </message>
    <message>
        <source>Another folder</source>
        <translation>Thư mục khác</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Chọn thư mục</translation>
    </message>
    <message>
        <source>Use this folder</source>
        <translation>Dùng thư mục này</translation>
    </message>
    <message numerus="yes">
        <source>Take %n photo(s)</source>
        <translation>
            <numerusform>Lấy %n ảnh</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
    <message>
        <source>Reading {file}…</source>
        <translation>Đang đọc {file}…</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) have a product</source>
        <translation>
            <numerusform>%n ảnh khớp với món</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have none</source>
        <translation>
            <numerusform>%n ảnh không khớp</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) are on the guests&apos; menu</source>
        <translation>
            <numerusform>%n ảnh đã lên thực đơn của khách</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Đang dừng…</translation>
    </message>
</context>
<context>
    <name>Keypad</name>
    <message>
        <source>Delete last figure</source>
        <translation>Xóa số cuối</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Xóa hết</translation>
    </message>
</context>
<context>
    <name>KindForm</name>
    <message>
        <source>(as it stands)</source>
        <translation>(giữ nguyên)</translation>
    </message>
    <message>
        <source>Dine in</source>
        <translation>Tại chỗ</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Mang về</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Giao hàng</translation>
    </message>
    <message>
        <source>Bears the service charge</source>
        <translation>Có tính phí phục vụ</translation>
    </message>
    <message>
        <source>Goods taxed otherwise</source>
        <translation>Hàng tính thuế khác</translation>
    </message>
    <message>
        <source>Taxed as</source>
        <translation>Tính thuế như</translation>
    </message>
</context>
<context>
    <name>KindSheet</name>
    <message>
        <source>Where does it go?</source>
        <translation>Dùng ở đâu?</translation>
    </message>
    <message>
        <source>Service and taxes of the order follow what is chosen.</source>
        <translation>Phí phục vụ và thuế của đơn theo lựa chọn này.</translation>
    </message>
</context>
<context>
    <name>KindsSection</name>
    <message>
        <source>Kinds of order</source>
        <translation>Loại đơn</translation>
    </message>
    <message>
        <source>What an order is changes its service charge and taxes, where the law says so.</source>
        <translation>Loại đơn quyết định phí phục vụ và thuế, nơi luật quy định.</translation>
    </message>
    <message>
        <source>A new order is</source>
        <translation>Đơn mới là</translation>
    </message>
    <message>
        <source>A new order must be of a kind that the shop does.</source>
        <translation>Đơn mới phải thuộc loại mà cửa hàng có bán.</translation>
    </message>
</context>
<context>
    <name>KitchenActs</name>
    <message>
        <source>Fire a course</source>
        <translation>Gọi lượt món</translation>
    </message>
    <message>
        <source>It goes to the kitchen now.</source>
        <translation>Bếp nhận ngay bây giờ.</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Làm ngay</translation>
    </message>
    <message>
        <source>Course of {name}</source>
        <translation>Lượt của {name}</translation>
    </message>
    <message>
        <source>A course waits until it is fired.</source>
        <translation>Lượt món chờ đến khi được gọi.</translation>
    </message>
    <message>
        <source>Void {name}</source>
        <translation>Hủy {name}</translation>
    </message>
    <message>
        <source>Course {number}</source>
        <translation>Lượt {number}</translation>
    </message>
    <message>
        <source>Sent: {stations}</source>
        <translation>Đã gửi: {stations}</translation>
    </message>
</context>
<context>
    <name>KitchenAlerts</name>
    <message numerus="yes">
        <source>%n kitchen tickets are old and were not printed.</source>
        <translation>
            <numerusform>%n phiếu bếp đã cũ mà chưa in.</numerusform>
        </translation>
    </message>
    <message>
        <source>Print or drop</source>
        <translation>In hoặc bỏ</translation>
    </message>
    <message numerus="yes">
        <source>{printer}: {trouble} %n tickets wait.</source>
        <translation>
            <numerusform>{printer}: {trouble} %n phiếu đang chờ.</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting tickets</source>
        <translation>Phiếu đang chờ</translation>
    </message>
    <message>
        <source>Send to {printer}</source>
        <translation>Gửi sang {printer}</translation>
    </message>
    <message>
        <source>Tickets of {stations} come out at {printer}.</source>
        <translation>Phiếu của {stations} đang in ở {printer}.</translation>
    </message>
    <message>
        <source>Back to its own printer</source>
        <translation>Về lại máy in cũ</translation>
    </message>
</context>
<context>
    <name>KitchenBoard</name>
    <message>
        <source>Nothing</source>
        <translation>Không có gì</translation>
    </message>
    <message>
        <source>All stations</source>
        <translation>Tất cả trạm</translation>
    </message>
</context>
<context>
    <name>KitchenCard</name>
    <message>
        <source>To make</source>
        <translation>Cần làm</translation>
    </message>
    <message>
        <source>Cooking</source>
        <translation>Đang làm</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Xong</translation>
    </message>
    <message>
        <source>Touch to start</source>
        <translation>Chạm để bắt đầu</translation>
    </message>
    <message>
        <source>Touch when ready</source>
        <translation>Chạm khi xong</translation>
    </message>
    <message>
        <source>Touch when served</source>
        <translation>Chạm khi đã bưng</translation>
    </message>
    <message>
        <source>Touch once read</source>
        <translation>Chạm khi đã đọc</translation>
    </message>
    <message>
        <source>CHANGED</source>
        <translation>ĐỔI MÓN</translation>
    </message>
    <message>
        <source>VOID</source>
        <translation>HỦY MÓN</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Mang về</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Giao hàng</translation>
    </message>
    <message>
        <source>Accepted offline</source>
        <translation>Nhận khi mất mạng</translation>
    </message>
    <message>
        <source>Being made at till {till}</source>
        <translation>Đang làm ở máy {till}</translation>
    </message>
    <message>
        <source>now</source>
        <translation>vừa xong</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} phút</translation>
    </message>
    <message>
        <source>was {dish}</source>
        <translation>trước là {dish}</translation>
    </message>
    <message>
        <source>Course {number}</source>
        <translation>Lượt {number}</translation>
    </message>
    <message>
        <source>MOVED</source>
        <translation>CHUYỂN BÀN</translation>
    </message>
</context>
<context>
    <name>KitchenMarks</name>
    <message>
        <source>Not sent</source>
        <translation>Chưa gửi</translation>
    </message>
    <message>
        <source>Course {course} waits</source>
        <translation>Chờ lượt {course}</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Đã gửi</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Có đổi</translation>
    </message>
</context>
<context>
    <name>KitchenScreen</name>
    <message>
        <source>Kitchen</source>
        <translation>Bếp</translation>
    </message>
    <message>
        <source>No kitchen stations yet</source>
        <translation>Chưa có trạm bếp</translation>
    </message>
    <message>
        <source>Set up stations in Settings: what each makes, and its printer or display.</source>
        <translation>Lập trạm trong Cài đặt: mỗi trạm làm món nào, in ở đâu hay hiện ở màn hình.</translation>
    </message>
    <message>
        <source>Connect a second monitor for the kitchen first.</source>
        <translation>Hãy nối màn hình thứ hai cho bếp trước.</translation>
    </message>
</context>
<context>
    <name>KitchenWindow</name>
    <message>
        <source>Kitchen display</source>
        <translation>Màn hình bếp</translation>
    </message>
</context>
<context>
    <name>LabelReader</name>
    <message>
        <source>An ordinary code: {code}</source>
        <translation>Mã thông thường: {code}</translation>
    </message>
    <message>
        <source>Scale label: article {article}, {what}</source>
        <translation>Tem cân: mã hàng {article}, {what}</translation>
    </message>
</context>
<context>
    <name>LanguageStep</name>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>For this screen. Receipts are printed in it, too.</source>
        <translation>Cho màn hình này. Phiếu cũng in bằng ngôn ngữ đó.</translation>
    </message>
</context>
<context>
    <name>LastSaleSheet</name>
    <message>
        <source>Last sale recorded</source>
        <translation>Giao dịch cuối đã lưu</translation>
    </message>
    <message>
        <source>{number}, {total} cash, {time}.</source>
        <translation>{number}, {total} tiền mặt, lúc {time}.</translation>
    </message>
    <message>
        <source>The sale is saved. A receipt that may be on paper is marked REPRINT.</source>
        <translation>Giao dịch đã được lưu. Phiếu có thể đã in sẽ ghi IN LẠI.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Để nguyên</translation>
    </message>
    <message>
        <source>Customer left</source>
        <translation>Khách bỏ đi</translation>
    </message>
    <message>
        <source>Rung up wrong</source>
        <translation>Nhập sai</translation>
    </message>
    <message>
        <source>Only a trial</source>
        <translation>Chỉ thử máy</translation>
    </message>
    <message>
        <source>Why is it voided?</source>
        <translation>Vì sao hủy?</translation>
    </message>
    <message>
        <source>Void {number}, give {total} back</source>
        <translation>Hủy {number}, trả lại {total}</translation>
    </message>
    <message>
        <source>Its receipt may have come out: look at the printer.</source>
        <translation>Phiếu có thể đã in: hãy xem máy in.</translation>
    </message>
    <message>
        <source>Its receipt was being printed: look at the printer.</source>
        <translation>Phiếu đang in dở: hãy xem máy in.</translation>
    </message>
    <message>
        <source>Its receipt was not printed.</source>
        <translation>Phiếu chưa in.</translation>
    </message>
    <message>
        <source>The receipt is on its way to the printer.</source>
        <translation>Phiếu đang gửi đến máy in.</translation>
    </message>
    <message>
        <source>Left as it is. It stands under “{list}”.</source>
        <translation>Để nguyên. Xem ở mục “{list}”.</translation>
    </message>
    <message>
        <source>The sale is voided. Give the money back.</source>
        <translation>Đã hủy giao dịch. Trả lại tiền cho khách.</translation>
    </message>
</context>
<context>
    <name>LineEdits</name>
    <message>
        <source>Discount on {name}</source>
        <translation>Giảm giá {name}</translation>
    </message>
    <message>
        <source>Discount on the order</source>
        <translation>Giảm giá cả đơn</translation>
    </message>
    <message>
        <source>Note on {name}</source>
        <translation>Ghi chú {name}</translation>
    </message>
    <message>
        <source>Note on the order</source>
        <translation>Ghi chú của đơn</translation>
    </message>
</context>
<context>
    <name>LineModel</name>
    <message>
        <source>discount {amount}</source>
        <translation>giảm {amount}</translation>
    </message>
    <message>
        <source>All of it is back</source>
        <translation>Đã trả lại hết</translation>
    </message>
    <message>
        <source>{some} of {left} come back</source>
        <translation>Trả lại {some} trong {left}</translation>
    </message>
    <message>
        <source>{some} sold for {total}</source>
        <translation>Bán {some}, giá {total}</translation>
    </message>
    <message>
        <source>{some} back before</source>
        <translation>đã trả {some}</translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message>
        <source>Till locked</source>
        <translation>Máy đang khóa</translation>
    </message>
    <message>
        <source>Who is at the till?</source>
        <translation>Ai đang ở quầy?</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Đăng nhập</translation>
    </message>
    <message>
        <source>The till is locked. Choose your name and enter your PIN.</source>
        <translation>Máy đang khóa. Chọn tên của bạn rồi nhập mã PIN.</translation>
    </message>
    <message>
        <source>The till is locked. Order {number} is kept as it is.</source>
        <translation>Máy đang khóa. Đơn {number} vẫn được giữ nguyên.</translation>
    </message>
    <message>
        <source>The shift is open since {time}.</source>
        <translation>Ca mở từ {time}.</translation>
    </message>
    <message>
        <source>The shift is open since {time}, opened by {name}.</source>
        <translation>Ca mở từ {time}, do {name} mở.</translation>
    </message>
</context>
<context>
    <name>LookSection</name>
    <message>
        <source>Language and look</source>
        <translation>Ngôn ngữ và giao diện</translation>
    </message>
    <message>
        <source>Changes on this page count at once, on this till only.</source>
        <translation>Thay đổi ở trang này có hiệu lực ngay, chỉ trên máy này.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>Receipts keep the language of the shop.</source>
        <translation>Phiếu vẫn theo ngôn ngữ của cửa hàng.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Giao diện</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Theo hệ thống</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Sáng</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tối</translation>
    </message>
    <message>
        <source>Print a receipt after each sale</source>
        <translation>In phiếu sau mỗi giao dịch</translation>
    </message>
    <message>
        <source>Show the cart on the customer display</source>
        <translation>Hiện giỏ hàng trên màn hình khách</translation>
    </message>
    <message>
        <source>A typed 185 means 185.000</source>
        <translation>Gõ 185 nghĩa là 185.000</translation>
    </message>
    <message>
        <source>Customer display between two sales</source>
        <translation>Màn hình khách khi chưa có đơn</translation>
    </message>
    <message>
        <source>Without a picture it shows the shop&apos;s logo and name.</source>
        <translation>Không có ảnh thì hiện logo và tên quán.</translation>
    </message>
    <message>
        <source>Make a sound when an order comes in</source>
        <translation>Báo chuông khi có đơn mới</translation>
    </message>
    <message>
        <source>Say paid amounts aloud (by the program eSpeak NG)</source>
        <translation>Đọc to số tiền đã nhận (dùng chương trình eSpeak NG)</translation>
    </message>
    <message>
        <source>That file holds no picture. Choose a PNG or JPEG file.</source>
        <translation>Tệp này không có ảnh. Chọn tệp PNG hoặc JPEG.</translation>
    </message>
</context>
<context>
    <name>MadeField</name>
    <message>
        <source>Not made yet</source>
        <translation>Chưa làm</translation>
    </message>
    <message>
        <source>Made, thrown away</source>
        <translation>Đã làm, bỏ đi</translation>
    </message>
    <message>
        <source>Was it made?</source>
        <translation>Đã làm chưa?</translation>
    </message>
</context>
<context>
    <name>MappingForm</name>
    <message>
        <source>(none)</source>
        <translation>(không có)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Giá</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Mã vạch</translation>
    </message>
    <message>
        <source>Product code</source>
        <translation>Mã hàng</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Nhóm hàng</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
</context>
<context>
    <name>MenuSheet</name>
    <message>
        <source>Touch one, go there with the arrows, or press its letter or key.</source>
        <translation>Chạm vào một mục, di chuyển bằng mũi tên, hoặc bấm chữ cái đầu hay phím của nó.</translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>The settings could not be saved ({detail}).</source>
        <translation>Không lưu được cài đặt ({detail}).</translation>
    </message>
    <message>
        <source>All sales so far are saved. The settings hold until the till is closed.</source>
        <translation>Mọi giao dịch đến giờ đã được lưu. Cài đặt còn hiệu lực đến khi đóng máy.</translation>
    </message>
    <message>
        <source>Free some space on the disk, then change the setting again.</source>
        <translation>Dọn bớt ổ đĩa, rồi đổi cài đặt lại.</translation>
    </message>
    <message>
        <source>Every sale is saved as it was made, and selling goes on.</source>
        <translation>Mọi phiếu bán đều được lưu đúng như lúc bán, và vẫn bán tiếp được.</translation>
    </message>
    <message>
        <source>Keep the paper, make a backup, and show both to support.</source>
        <translation>Giữ tờ Z, sao lưu dữ liệu rồi gửi cả hai cho bộ phận hỗ trợ.</translation>
    </message>
    <message>
        <source>The disk is nearly full: {megabytes} MB are left.</source>
        <translation>Ổ đĩa sắp đầy: còn {megabytes} MB.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {days} day(s) behind.</source>
        <translation>Đồng hồ máy này chậm {days} ngày.</translation>
    </message>
    <message>
        <source>Sales keep their right order and stay on their business day.</source>
        <translation>Các giao dịch vẫn đúng thứ tự và đúng ngày bán hàng.</translation>
    </message>
    <message>
        <source>Set the clock right, or switch on automatic time.</source>
        <translation>Chỉnh lại đồng hồ, hoặc bật giờ tự động.</translation>
    </message>
    <message>
        <source>The lists of orders are not up to date.</source>
        <translation>Danh sách đơn chưa cập nhật.</translation>
    </message>
    <message>
        <source>Every sale is saved in the journal.</source>
        <translation>Mọi giao dịch đã lưu trong nhật ký.</translation>
    </message>
    <message>
        <source>Go on selling. The lists are put right at the next start.</source>
        <translation>Cứ bán tiếp. Danh sách sẽ đúng lại ở lần mở sau.</translation>
    </message>
    <message>
        <source>Something unexpected happened ({detail}).</source>
        <translation>Đã xảy ra lỗi bất ngờ ({detail}).</translation>
    </message>
    <message>
        <source>Start the till again. Tell support if it comes back.</source>
        <translation>Mở lại máy. Nếu vẫn bị, báo bộ phận hỗ trợ.</translation>
    </message>
    <message>
        <source>A printer cannot be reached with these settings ({detail}).</source>
        <translation>Không tới được máy in với cài đặt này ({detail}).</translation>
    </message>
    <message>
        <source>Check power and cable, then press Try again under Waiting receipts.</source>
        <translation>Kiểm tra nguồn và dây, rồi bấm Thử lại ở Phiếu đang chờ.</translation>
    </message>
    <message>
        <source>The list of products cannot be read ({detail}).</source>
        <translation>Không đọc được danh sách hàng hóa ({detail}).</translation>
    </message>
    <message>
        <source>All sales are saved, and the open order is as it was.</source>
        <translation>Mọi giao dịch đã lưu, đơn đang mở vẫn còn nguyên.</translation>
    </message>
    <message>
        <source>Import the list again in Settings, then go on selling.</source>
        <translation>Hãy nhập lại danh sách trong Cài đặt rồi bán tiếp.</translation>
    </message>
    <message>
        <source>This computer has no keyring, so the key of the sales file lies in {folder}.</source>
        <translation>Máy này không có kho khóa, nên khóa của tệp bán hàng nằm trong {folder}.</translation>
    </message>
    <message>
        <source>Every sale is saved. Only this computer&apos;s user can read it.</source>
        <translation>Mọi giao dịch đã được lưu. Chỉ người dùng của máy này đọc được.</translation>
    </message>
    <message>
        <source>Print the recovery code and keep it away from the till.</source>
        <translation>In mã khôi phục và cất ở nơi khác, không để cạnh máy.</translation>
    </message>
    <message>
        <source>{printer}: no paper.</source>
        <translation>{printer}: hết giấy.</translation>
    </message>
    <message>
        <source>Load paper. Printing goes on by itself; a receipt that was cut off is marked REPRINT.</source>
        <translation>Lắp giấy. Máy tự in tiếp; phiếu bị đứt giữa chừng sẽ ghi IN LẠI.</translation>
    </message>
    <message>
        <source>{printer} does not say how it is, and {waiting} receipt(s) wait.</source>
        <translation>{printer} không báo trạng thái, {waiting} phiếu đang chờ.</translation>
    </message>
    <message>
        <source>Look at the paper. Print again what is missing.</source>
        <translation>Xem giấy in. Thiếu phiếu nào thì in lại.</translation>
    </message>
    <message>
        <source>Every sale is saved, and its receipt waits.</source>
        <translation>Mọi giao dịch đã được lưu, phiếu đang chờ in.</translation>
    </message>
    <message>
        <source>Z {number} does not say what its entries say.</source>
        <translation>Z {number} không khớp với các mục đã ghi.</translation>
    </message>
    <message>
        <source>{printer}: the cover is open.</source>
        <translation>{printer}: nắp máy in đang mở.</translation>
    </message>
    <message>
        <source>Close the cover. Printing goes on by itself.</source>
        <translation>Đóng nắp. Máy tự in tiếp.</translation>
    </message>
    <message>
        <source>{printer} does not answer.</source>
        <translation>{printer} không trả lời.</translation>
    </message>
    <message>
        <source>Every sale is saved.</source>
        <translation>Mọi giao dịch đã được lưu.</translation>
    </message>
    <message>
        <source>Correct the printer in Settings, then print a test page.</source>
        <translation>Sửa máy in trong Cài đặt, rồi in trang thử.</translation>
    </message>
    <message>
        <source>The file {file} is not there any more.</source>
        <translation>Tệp {file} không còn nữa.</translation>
    </message>
    <message>
        <source>Choose the file again.</source>
        <translation>Chọn lại tệp.</translation>
    </message>
    <message>
        <source>The file cannot be read: {reason}</source>
        <translation>Không đọc được tệp: {reason}</translation>
    </message>
    <message>
        <source>Save it again as CSV or XLSX and choose that file.</source>
        <translation>Lưu lại dạng CSV hoặc XLSX rồi chọn tệp đó.</translation>
    </message>
    <message>
        <source>The letters of the file cannot be read.</source>
        <translation>Không đọc được chữ trong tệp.</translation>
    </message>
    <message>
        <source>Save it again as CSV in UTF-8 and choose that file.</source>
        <translation>Lưu lại dạng CSV UTF-8 rồi chọn tệp đó.</translation>
    </message>
    <message>
        <source>There are no products in the file.</source>
        <translation>Tệp không có mặt hàng nào.</translation>
    </message>
    <message>
        <source>Choose a file with a row of headings and products below.</source>
        <translation>Chọn tệp có dòng tiêu đề và hàng hóa bên dưới.</translation>
    </message>
    <message>
        <source>The file is too large: more than {limit} bytes unpacked.</source>
        <translation>Tệp quá lớn: hơn {limit} byte khi giải nén.</translation>
    </message>
    <message>
        <source>Split it, or save only the columns the till needs.</source>
        <translation>Chia nhỏ tệp, hoặc chỉ lưu các cột cần dùng.</translation>
    </message>
    <message>
        <source>The file is broken at row {row}.</source>
        <translation>Tệp bị lỗi ở dòng {row}.</translation>
    </message>
    <message>
        <source>Look for a quotation mark too many there, or save it again.</source>
        <translation>Tìm dấu ngoặc kép thừa ở đó, hoặc lưu lại tệp.</translation>
    </message>
    <message>
        <source>There is no column “{column}”; there are: {found}</source>
        <translation>Không có cột “{column}”; có các cột: {found}</translation>
    </message>
    <message>
        <source>Choose the columns again.</source>
        <translation>Chọn lại các cột.</translation>
    </message>
    <message>
        <source>Columns are missing: {missing}. The file has: {found}</source>
        <translation>Thiếu cột: {missing}. Tệp có: {found}</translation>
    </message>
    <message>
        <source>Say which columns they are, or choose another file.</source>
        <translation>Chỉ rõ là cột nào, hoặc chọn tệp khác.</translation>
    </message>
    <message>
        <source>This is a list of sales, not of products: {sales}</source>
        <translation>Đây là danh sách bán hàng, không phải hàng hóa: {sales}</translation>
    </message>
    <message>
        <source>Choose the list of products.</source>
        <translation>Chọn danh sách hàng hóa.</translation>
    </message>
    <message>
        <source>The import was stopped.</source>
        <translation>Đã dừng nhập danh mục.</translation>
    </message>
    <message>
        <source>Nothing has changed. Start it again when you like.</source>
        <translation>Không thay đổi gì. Làm lại lúc nào cũng được.</translation>
    </message>
    <message>
        <source>The import broke off ({exit_code}).</source>
        <translation>Việc nhập danh mục bị đứt giữa chừng ({exit_code}).</translation>
    </message>
    <message>
        <source>Nothing has changed. Try again with a smaller file.</source>
        <translation>Không thay đổi gì. Thử lại với tệp nhỏ hơn.</translation>
    </message>
    <message>
        <source>The new catalogue could not be written: {reason}</source>
        <translation>Không ghi được danh mục mới: {reason}</translation>
    </message>
    <message>
        <source>Nothing has changed. Make room on the disk and try again.</source>
        <translation>Không thay đổi gì. Dọn bớt ổ đĩa rồi thử lại.</translation>
    </message>
    <message>
        <source>The name is empty.</source>
        <translation>Tên bị trống.</translation>
    </message>
    <message>
        <source>Enter a name in the file.</source>
        <translation>Nhập tên trong tệp.</translation>
    </message>
    <message>
        <source>The name is longer than {limit} characters.</source>
        <translation>Tên dài hơn {limit} ký tự.</translation>
    </message>
    <message>
        <source>Shorten it in the file.</source>
        <translation>Rút ngắn trong tệp.</translation>
    </message>
    <message>
        <source>The price is no number: {written}</source>
        <translation>Giá không phải là số: {written}</translation>
    </message>
    <message>
        <source>Write it in digits, or leave it empty to enter it at sale.</source>
        <translation>Viết bằng chữ số, hoặc để trống để nhập khi bán.</translation>
    </message>
    <message>
        <source>The price is below zero: {written}</source>
        <translation>Giá nhỏ hơn 0: {written}</translation>
    </message>
    <message>
        <source>Correct it in the file.</source>
        <translation>Sửa trong tệp.</translation>
    </message>
    <message>
        <source>The price has more decimals than the money: {written}</source>
        <translation>Giá có nhiều số lẻ hơn loại tiền: {written}</translation>
    </message>
    <message>
        <source>The price is too large: {written}</source>
        <translation>Giá quá lớn: {written}</translation>
    </message>
    <message>
        <source>The till does not know this currency.</source>
        <translation>Máy không biết loại tiền này.</translation>
    </message>
    <message>
        <source>Use VND, IDR or USD.</source>
        <translation>Dùng VND, IDR hoặc USD.</translation>
    </message>
    <message>
        <source>An earlier row has the same barcode.</source>
        <translation>Dòng trước đã có mã vạch này.</translation>
    </message>
    <message>
        <source>Leave it with one of the two products.</source>
        <translation>Chỉ để lại ở một trong hai mặt hàng.</translation>
    </message>
    <message>
        <source>A product can have {limit} barcodes.</source>
        <translation>Một mặt hàng có tối đa {limit} mã vạch.</translation>
    </message>
    <message>
        <source>Leave out the ones that are not used.</source>
        <translation>Bỏ những mã không dùng.</translation>
    </message>
    <message>
        <source>An earlier row has the same id.</source>
        <translation>Dòng trước đã có mã này.</translation>
    </message>
    <message>
        <source>Give each product its own.</source>
        <translation>Đặt mã riêng cho từng mặt hàng.</translation>
    </message>
    <message>
        <source>The id is longer than {limit} characters.</source>
        <translation>Mã dài hơn {limit} ký tự.</translation>
    </message>
    <message>
        <source>An earlier row has the same stock number.</source>
        <translation>Dòng trước đã có mã kho này.</translation>
    </message>
    <message>
        <source>The stock number is longer than {limit} characters.</source>
        <translation>Mã kho dài hơn {limit} ký tự.</translation>
    </message>
    <message>
        <source>The shop has no such tax class.</source>
        <translation>Cửa hàng không có nhóm thuế này.</translation>
    </message>
    <message>
        <source>Use one of the tax classes in Settings, or leave it empty.</source>
        <translation>Dùng một nhóm thuế trong Cài đặt, hoặc để trống.</translation>
    </message>
    <message>
        <source>The choices of this product cannot be read.</source>
        <translation>Không đọc được các lựa chọn của mặt hàng này.</translation>
    </message>
    <message>
        <source>Each choice needs a name, and each group its options.</source>
        <translation>Mỗi lựa chọn cần tên, mỗi nhóm cần các tùy chọn.</translation>
    </message>
    <message>
        <source>A choice of this product is priced in {currency}.</source>
        <translation>Một lựa chọn của mặt hàng này tính bằng {currency}.</translation>
    </message>
    <message>
        <source>Import the menu in a till that sells in that currency.</source>
        <translation>Nhập thực đơn vào máy bán bằng loại tiền đó.</translation>
    </message>
    <message>
        <source>Start it again when there is time.</source>
        <translation>Làm lại khi rảnh.</translation>
    </message>
    <message>
        <source>Try again. Tell support if it comes back.</source>
        <translation>Thử lại. Nếu vẫn bị, báo bộ phận hỗ trợ.</translation>
    </message>
    <message>
        <source>All sales so far are saved.</source>
        <translation>Mọi giao dịch đến giờ đã được lưu.</translation>
    </message>
    <message>
        <source>Something unexpected happened ({code}).</source>
        <translation>Đã xảy ra lỗi bất ngờ ({code}).</translation>
    </message>
    <message>
        <source>The shop has no profile yet.</source>
        <translation>Cửa hàng chưa có thông tin.</translation>
    </message>
    <message>
        <source>Open Settings and fill in the shop profile first.</source>
        <translation>Mở Cài đặt và điền thông tin cửa hàng trước.</translation>
    </message>
    <message>
        <source>A shop needs a name.</source>
        <translation>Hãy đặt tên cho cửa hàng.</translation>
    </message>
    <message>
        <source>Enter the name that stands on the receipt.</source>
        <translation>Nhập tên in trên phiếu.</translation>
    </message>
    <message>
        <source>“{prefix}” cannot begin order numbers.</source>
        <translation>Không dùng được “{prefix}” ở đầu số phiếu.</translation>
    </message>
    <message>
        <source>Use one to four letters or digits, such as A or T2.</source>
        <translation>Dùng một đến bốn chữ hoặc số, ví dụ A hay T2.</translation>
    </message>
    <message>
        <source>No tax rate is set.</source>
        <translation>Chưa đặt thuế suất.</translation>
    </message>
    <message>
        <source>Set at least one tax rate; it may be 0%.</source>
        <translation>Đặt ít nhất một thuế suất; có thể là 0%.</translation>
    </message>
    <message>
        <source>This till sells in {currency}, and that cannot change.</source>
        <translation>Máy này bán bằng {currency} và không đổi được.</translation>
    </message>
    <message>
        <source>Set up another till for another currency.</source>
        <translation>Lập máy khác cho loại tiền khác.</translation>
    </message>
    <message>
        <source>An order has room for {most} lines.</source>
        <translation>Một đơn chứa tối đa {most} dòng.</translation>
    </message>
    <message>
        <source>Take payment for this order, then go on with a new one.</source>
        <translation>Thu tiền đơn này rồi làm tiếp đơn mới.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Không có gì để hoàn tác.</translation>
    </message>
    <message>
        <source>What has been paid is taken back by voiding the sale.</source>
        <translation>Đơn đã thu tiền thì phải hủy giao dịch.</translation>
    </message>
    <message>
        <source>This order is not open any more.</source>
        <translation>Đơn này không còn mở.</translation>
    </message>
    <message>
        <source>Look for it in the orders of the day.</source>
        <translation>Tìm trong đơn hàng trong ngày.</translation>
    </message>
    <message>
        <source>Order {number} is already paid: {total}. No money was taken twice.</source>
        <translation>Đơn {number} đã thanh toán: {total}. Không thu tiền hai lần.</translation>
    </message>
    <message>
        <source>Start the next order.</source>
        <translation>Bắt đầu đơn tiếp theo.</translation>
    </message>
    <message>
        <source>Order {number} was cancelled.</source>
        <translation>Đơn {number} đã hủy.</translation>
    </message>
    <message>
        <source>Start a new order.</source>
        <translation>Bắt đầu đơn mới.</translation>
    </message>
    <message>
        <source>Sale {number} over {total} was already voided.</source>
        <translation>Giao dịch {number}, {total}, đã hủy rồi.</translation>
    </message>
    <message>
        <source>Nothing more is to be done.</source>
        <translation>Không cần làm gì thêm.</translation>
    </message>
    <message>
        <source>“{name}” has the tax class {tax_class}, which has no rate today.</source>
        <translation>“{name}” thuộc nhóm thuế {tax_class}, hôm nay chưa có thuế suất.</translation>
    </message>
    <message>
        <source>Set the rate in Settings, or correct the product.</source>
        <translation>Đặt thuế suất trong Cài đặt, hoặc sửa mặt hàng.</translation>
    </message>
    <message>
        <source>That line is no longer in the order.</source>
        <translation>Dòng này không còn trong đơn.</translation>
    </message>
    <message>
        <source>Choose another line.</source>
        <translation>Chọn dòng khác.</translation>
    </message>
    <message>
        <source>The quantity must be more than 0 and at most {largest}.</source>
        <translation>Số lượng phải lớn hơn 0 và tối đa {largest}.</translation>
    </message>
    <message>
        <source>Enter another quantity.</source>
        <translation>Nhập số lượng khác.</translation>
    </message>
    <message>
        <source>“{name}” is sold by the piece.</source>
        <translation>“{name}” bán theo cái.</translation>
    </message>
    <message>
        <source>Enter a whole number.</source>
        <translation>Nhập số nguyên.</translation>
    </message>
    <message>
        <source>A note has room for {longest} characters.</source>
        <translation>Ghi chú tối đa {longest} ký tự.</translation>
    </message>
    <message>
        <source>Shorten it.</source>
        <translation>Viết ngắn lại.</translation>
    </message>
    <message>
        <source>That price is out of range.</source>
        <translation>Giá này ngoài giới hạn.</translation>
    </message>
    <message>
        <source>Enter an amount of zero or more, without extra zeros.</source>
        <translation>Nhập số tiền từ 0 trở lên, không dư số 0.</translation>
    </message>
    <message>
        <source>“{name}” does not come in that kind.</source>
        <translation>“{name}” không có loại đó.</translation>
    </message>
    <message>
        <source>Choose it from the list again.</source>
        <translation>Chọn lại từ danh sách.</translation>
    </message>
    <message>
        <source>“{name}” comes in several kinds.</source>
        <translation>“{name}” có nhiều loại.</translation>
    </message>
    <message>
        <source>Choose one of them.</source>
        <translation>Chọn một loại.</translation>
    </message>
    <message>
        <source>The same choice is there twice.</source>
        <translation>Cùng một lựa chọn có hai lần.</translation>
    </message>
    <message>
        <source>Choose it once.</source>
        <translation>Chỉ chọn một lần.</translation>
    </message>
    <message>
        <source>{group}: choose {least} to {most}.</source>
        <translation>{group}: chọn từ {least} đến {most}.</translation>
    </message>
    <message>
        <source>Choose again.</source>
        <translation>Chọn lại.</translation>
    </message>
    <message>
        <source>That choice does not go with this product.</source>
        <translation>Lựa chọn đó không dùng cho món này.</translation>
    </message>
    <message>
        <source>Choose from the list.</source>
        <translation>Chọn từ danh sách.</translation>
    </message>
    <message>
        <source>“{name}” has no fixed price.</source>
        <translation>“{name}” không có giá cố định.</translation>
    </message>
    <message>
        <source>Enter its price.</source>
        <translation>Nhập giá.</translation>
    </message>
    <message>
        <source>“{name}” has a fixed price.</source>
        <translation>“{name}” có giá cố định.</translation>
    </message>
    <message>
        <source>Give a discount instead.</source>
        <translation>Hãy giảm giá thay vì sửa giá.</translation>
    </message>
    <message>
        <source>“{name}” is not priced in {currency}.</source>
        <translation>“{name}” không có giá bằng {currency}.</translation>
    </message>
    <message>
        <source>Correct its price in the catalogue.</source>
        <translation>Sửa giá trong danh mục hàng.</translation>
    </message>
    <message>
        <source>The discount is more than the price ({most}).</source>
        <translation>Giảm giá lớn hơn giá bán ({most}).</translation>
    </message>
    <message>
        <source>Enter {most} at most.</source>
        <translation>Nhập tối đa {most}.</translation>
    </message>
    <message>
        <source>A percentage lies between 0 and 100.</source>
        <translation>Phần trăm nằm trong khoảng 0 đến 100.</translation>
    </message>
    <message>
        <source>Enter another percentage.</source>
        <translation>Nhập phần trăm khác.</translation>
    </message>
    <message>
        <source>That is no discount this order can have.</source>
        <translation>Đơn này không giảm như vậy được.</translation>
    </message>
    <message>
        <source>Enter an amount of zero or more.</source>
        <translation>Nhập số tiền từ 0 trở lên.</translation>
    </message>
    <message>
        <source>The order is empty.</source>
        <translation>Đơn đang trống.</translation>
    </message>
    <message>
        <source>Add something first.</source>
        <translation>Thêm món trước.</translation>
    </message>
    <message>
        <source>The amount due is now {due}. No money was taken.</source>
        <translation>Số tiền phải trả bây giờ là {due}. Chưa thu tiền.</translation>
    </message>
    <message>
        <source>Tell the customer the new amount, then take payment again.</source>
        <translation>Báo khách số tiền mới, rồi thu lại.</translation>
    </message>
    <message>
        <source>This till takes {currency}.</source>
        <translation>Máy này thu {currency}.</translation>
    </message>
    <message>
        <source>Enter the amount in {currency}.</source>
        <translation>Nhập số tiền bằng {currency}.</translation>
    </message>
    <message>
        <source>{missing} is missing.</source>
        <translation>Còn thiếu {missing}.</translation>
    </message>
    <message>
        <source>Ask for the rest, or correct the amount.</source>
        <translation>Thu thêm phần thiếu, hoặc sửa số tiền.</translation>
    </message>
    <message>
        <source>{tendered} is far more than is due.</source>
        <translation>{tendered} lớn hơn nhiều so với số phải trả.</translation>
    </message>
    <message>
        <source>Check the zeros, then enter it again.</source>
        <translation>Kiểm tra số 0, rồi nhập lại.</translation>
    </message>
    <message>
        <source>Order {number} over {total} is already paid.</source>
        <translation>Đơn {number}, {total}, đã thanh toán rồi.</translation>
    </message>
    <message>
        <source>Void the sale to take it back.</source>
        <translation>Muốn bỏ thì hủy giao dịch.</translation>
    </message>
    <message>
        <source>That is not a paid sale of this till.</source>
        <translation>Đó không phải giao dịch đã thu tiền của máy này.</translation>
    </message>
    <message>
        <source>Sale {number} is from an earlier day. Only sales of today can be voided.</source>
        <translation>Giao dịch {number} là của ngày trước. Chỉ hủy được giao dịch hôm nay.</translation>
    </message>
    <message>
        <source>A void needs a reason.</source>
        <translation>Hủy giao dịch cần có lý do.</translation>
    </message>
    <message>
        <source>Write in a few words why.</source>
        <translation>Ghi ngắn gọn vì sao.</translation>
    </message>
    <message>
        <source>A second receipt is always marked as a reprint.</source>
        <translation>Phiếu in lần hai luôn ghi là in lại.</translation>
    </message>
    <message>
        <source>Print it again from the receipt.</source>
        <translation>In lại từ trang phiếu.</translation>
    </message>
    <message>
        <source>That receipt is no longer waiting.</source>
        <translation>Phiếu đó không còn chờ in.</translation>
    </message>
    <message>
        <source>Nothing is to be done. Print it again from the orders if it is missing.</source>
        <translation>Không cần làm gì. Nếu thiếu, in lại từ danh sách đơn.</translation>
    </message>
    <message>
        <source>The receipt of {number} has not been sent yet.</source>
        <translation>Phiếu {number} chưa được gửi đi in.</translation>
    </message>
    <message>
        <source>Nothing is to be done: it prints by itself.</source>
        <translation>Không cần làm gì: phiếu tự in.</translation>
    </message>
    <message>
        <source>The scanner sent {length} characters; a code has at most {limit}.</source>
        <translation>Máy quét gửi {length} ký tự; mã có tối đa {limit}.</translation>
    </message>
    <message>
        <source>Scan again, or search by name.</source>
        <translation>Quét lại, hoặc tìm theo tên.</translation>
    </message>
    <message>
        <source>Nothing was scanned.</source>
        <translation>Chưa quét được gì.</translation>
    </message>
    <message>
        <source>Scan again.</source>
        <translation>Quét lại.</translation>
    </message>
    <message>
        <source>The code cannot be read: {scanned}</source>
        <translation>Không đọc được mã: {scanned}</translation>
    </message>
    <message>
        <source>The code {scanned} was misread.</source>
        <translation>Mã {scanned} bị đọc sai.</translation>
    </message>
    <message>
        <source>Scan again. If it comes back, search by name.</source>
        <translation>Quét lại. Nếu vẫn bị, tìm theo tên.</translation>
    </message>
    <message>
        <source>No product has the code {scanned}.</source>
        <translation>Không có mặt hàng nào mang mã {scanned}.</translation>
    </message>
    <message>
        <source>All sales so far are saved, and selling goes on.</source>
        <translation>Mọi giao dịch đến giờ đã được lưu, vẫn bán tiếp được.</translation>
    </message>
    <message>
        <source>Free some space before the next busy hour.</source>
        <translation>Dọn bớt ổ đĩa trước giờ đông khách.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Ổ đĩa đã đầy.</translation>
    </message>
    <message>
        <source>Free some space, then press Retry. Selling waits until then.</source>
        <translation>Dọn bớt ổ đĩa, rồi bấm Thử lại. Tạm ngưng bán đến lúc đó.</translation>
    </message>
    <message>
        <source>The disk does not answer as it should ({detail}). Selling stopped to protect your sales.</source>
        <translation>Ổ đĩa hoạt động không bình thường ({detail}). Đã ngưng bán để bảo vệ giao dịch.</translation>
    </message>
    <message>
        <source>Everything up to entry {last_seq} is saved.</source>
        <translation>Mọi thứ đến mục {last_seq} đã được lưu.</translation>
    </message>
    <message>
        <source>Press Retry. If it comes back, use another till and have the disk looked at.</source>
        <translation>Bấm Thử lại. Nếu vẫn bị, dùng máy khác và cho kiểm tra ổ đĩa.</translation>
    </message>
    <message>
        <source>This till&apos;s sales file is missing from {folder}. It held {expected_seq} entries.</source>
        <translation>Không thấy tệp bán hàng của máy này trong {folder}. Tệp có {expected_seq} mục.</translation>
    </message>
    <message>
        <source>Nothing was overwritten, and no new file was started.</source>
        <translation>Không ghi đè gì, cũng không tạo tệp mới.</translation>
    </message>
    <message>
        <source>Bring the file back, or restore it from a backup or from the second copy.</source>
        <translation>Đưa tệp về chỗ cũ, hoặc khôi phục từ bản sao lưu hay bản sao thứ hai.</translation>
    </message>
    <message>
        <source>Entry {seq} of the sales file is damaged ({reason}).</source>
        <translation>Mục {seq} của tệp bán hàng bị hỏng ({reason}).</translation>
    </message>
    <message>
        <source>The entries before it are intact, and nothing was changed.</source>
        <translation>Các mục trước đó còn nguyên, không thay đổi gì.</translation>
    </message>
    <message>
        <source>Restore the sales file from a backup or from the second copy.</source>
        <translation>Khôi phục tệp bán hàng từ bản sao lưu hoặc bản sao thứ hai.</translation>
    </message>
    <message>
        <source>The sales file ends at entry {found_seq}, but this till had written {expected_seq}.</source>
        <translation>Tệp bán hàng dừng ở mục {found_seq}, nhưng máy này đã ghi {expected_seq}.</translation>
    </message>
    <message>
        <source>What is in the file is kept. The missing entries may be in the second copy or the cloud.</source>
        <translation>Những gì trong tệp được giữ nguyên. Các mục thiếu có thể ở bản sao thứ hai hoặc trên mạng.</translation>
    </message>
    <message>
        <source>Restore from the second copy or a backup, or go on with what is there.</source>
        <translation>Khôi phục từ bản sao thứ hai hoặc bản sao lưu, hoặc làm tiếp với dữ liệu hiện có.</translation>
    </message>
    <message>
        <source>The sales file is another one than the one this till wrote last (entry {seq} differs).</source>
        <translation>Tệp bán hàng không phải tệp máy này ghi lần cuối (mục {seq} khác nhau).</translation>
    </message>
    <message>
        <source>Both are kept; nothing was overwritten.</source>
        <translation>Cả hai đều được giữ; không ghi đè gì.</translation>
    </message>
    <message>
        <source>Put the right file back, or restore from a backup and let the till begin a new series.</source>
        <translation>Đưa đúng tệp về, hoặc khôi phục từ bản sao lưu và để máy bắt đầu dãy mới.</translation>
    </message>
    <message>
        <source>Evertill cannot write in {folder} ({detail}).</source>
        <translation>Evertill không ghi được vào {folder} ({detail}).</translation>
    </message>
    <message>
        <source>Make the folder writable or choose another one, then start again.</source>
        <translation>Cho phép ghi vào thư mục hoặc chọn thư mục khác, rồi mở lại.</translation>
    </message>
    <message>
        <source>Evertill is already open on this computer (process {pid}).</source>
        <translation>Evertill đã mở trên máy này (tiến trình {pid}).</translation>
    </message>
    <message>
        <source>The open till keeps its sales; this second one wrote nothing.</source>
        <translation>Máy đang mở giữ nguyên giao dịch; lần mở thứ hai không ghi gì.</translation>
    </message>
    <message>
        <source>Go on with the window that is open.</source>
        <translation>Dùng tiếp cửa sổ đang mở.</translation>
    </message>
    <message>
        <source>The sales file was removed or replaced while the till was running. Selling stopped.</source>
        <translation>Tệp bán hàng bị xóa hoặc thay khi máy đang chạy. Đã ngưng bán.</translation>
    </message>
    <message>
        <source>This sales file was used by a newer Evertill (layout {found}; this one knows {known}).</source>
        <translation>Tệp bán hàng này thuộc Evertill mới hơn (cấu trúc {found}; bản này biết {known}).</translation>
    </message>
    <message>
        <source>The file was not touched.</source>
        <translation>Tệp không bị đụng tới.</translation>
    </message>
    <message>
        <source>Install the newer version, or one later than that.</source>
        <translation>Cài bản mới hơn đó, hoặc bản sau nữa.</translation>
    </message>
    <message>
        <source>This till&apos;s sales file in {folder} is empty. It held {expected_seq} entries.</source>
        <translation>Tệp bán hàng của máy này trong {folder} trống rỗng. Trước có {expected_seq} mục.</translation>
    </message>
    <message>
        <source>Restore it from a backup or from the second copy.</source>
        <translation>Khôi phục từ bản sao lưu hoặc bản sao thứ hai.</translation>
    </message>
    <message>
        <source>The file {file} is a database of another program or of another shop&apos;s till.</source>
        <translation>Tệp {file} là dữ liệu của chương trình khác hoặc của máy cửa hàng khác.</translation>
    </message>
    <message>
        <source>It was not touched.</source>
        <translation>Tệp không bị đụng tới.</translation>
    </message>
    <message>
        <source>Check which folder this till should use.</source>
        <translation>Kiểm tra máy này phải dùng thư mục nào.</translation>
    </message>
    <message>
        <source>The sales file cannot be opened with this till&apos;s key.</source>
        <translation>Không mở được tệp bán hàng bằng khóa của máy này.</translation>
    </message>
    <message>
        <source>The file was not touched; the sales in it are still locked in.</source>
        <translation>Tệp không bị đụng tới; giao dịch trong đó vẫn được khóa.</translation>
    </message>
    <message>
        <source>The sales file is locked, and this till has no key for it.</source>
        <translation>Tệp bán hàng bị khóa và máy này không có khóa.</translation>
    </message>
    <message>
        <source>What was sold is still held open, and a copy of all of it was saved as {rescued}.</source>
        <translation>Các giao dịch vẫn còn được giữ, và bản sao đầy đủ đã lưu tại {rescued}.</translation>
    </message>
    <message>
        <source>A part of the sales file is damaged or cut off ({detail}).</source>
        <translation>Một phần tệp bán hàng bị hỏng hoặc bị cắt mất ({detail}).</translation>
    </message>
    <message>
        <source>What can still be read was left as it is.</source>
        <translation>Phần còn đọc được vẫn giữ nguyên.</translation>
    </message>
    <message>
        <source>Entry {seq} of the sales file, from an earlier time, is damaged ({reason}).</source>
        <translation>Mục {seq} trong tệp bán hàng, đã ghi từ trước, bị hỏng ({reason}).</translation>
    </message>
    <message>
        <source>Selling goes on, and every new sale is saved.</source>
        <translation>Vẫn bán tiếp được, mọi giao dịch mới đều được lưu.</translation>
    </message>
    <message>
        <source>When the shop is closed, have the file restored from a backup or the second copy.</source>
        <translation>Khi đóng cửa, hãy khôi phục tệp từ bản sao lưu hoặc bản sao thứ hai.</translation>
    </message>
    <message>
        <source>Close the till, put the file back or restore it from that copy, then start again.</source>
        <translation>Hãy đóng quầy, đặt lại tệp hoặc khôi phục từ bản sao đó, rồi mở lại.</translation>
    </message>
    <message>
        <source>Run “evertill recovery-code --enter CODE” with the code that was kept on paper.</source>
        <translation>Hãy chạy “evertill recovery-code --enter MÃ” với mã khôi phục đã cất trên giấy.</translation>
    </message>
    <message>
        <source>Unlock the keyring, or run “evertill recovery-code --enter CODE”.</source>
        <translation>Hãy mở khóa kho khóa, hoặc chạy “evertill recovery-code --enter MÃ” với mã đã cất trên giấy.</translation>
    </message>
    <message>
        <source>The sales file is not encrypted, although this till has a key.</source>
        <translation>Tệp bán hàng không mã hóa dù máy này có khóa.</translation>
    </message>
    <message>
        <source>Restore it from an encrypted backup, or let the owner confirm the open file.</source>
        <translation>Khôi phục từ bản sao lưu có mã hóa, hoặc để chủ xác nhận tệp không mã hóa.</translation>
    </message>
    <message>
        <source>The database engine is too old ({found}; at least {needed} is needed).</source>
        <translation>Bộ máy dữ liệu quá cũ ({found}; cần ít nhất {needed}).</translation>
    </message>
    <message>
        <source>No file was opened.</source>
        <translation>Không mở tệp nào.</translation>
    </message>
    <message>
        <source>Install Evertill again as delivered.</source>
        <translation>Cài lại Evertill đúng bản gốc.</translation>
    </message>
    <message>
        <source>The database does not keep the safety setting {setting} (it says {found}).</source>
        <translation>Dữ liệu không giữ thiết lập an toàn {setting} (đang là {found}).</translation>
    </message>
    <message>
        <source>All sales so far are saved. Selling is off.</source>
        <translation>Mọi giao dịch đến giờ đã được lưu. Đã ngưng bán.</translation>
    </message>
    <message>
        <source>Restart the till. If it comes back, install Evertill again.</source>
        <translation>Khởi động lại máy. Nếu vẫn bị, cài lại Evertill.</translation>
    </message>
    <message>
        <source>Something else was already recorded under the same id ({id}).</source>
        <translation>Đã có nội dung khác ghi cùng mã số ({id}).</translation>
    </message>
    <message>
        <source>The first record stands; nothing was added.</source>
        <translation>Bản ghi đầu được giữ; không thêm gì.</translation>
    </message>
    <message>
        <source>Do it again from the start. Tell support if it comes back.</source>
        <translation>Làm lại từ đầu. Nếu vẫn bị, báo bộ phận hỗ trợ.</translation>
    </message>
    <message>
        <source>The sales file is closed.</source>
        <translation>Tệp bán hàng đã đóng.</translation>
    </message>
    <message>
        <source>Start the till again.</source>
        <translation>Mở lại máy.</translation>
    </message>
    <message>
        <source>The backup {file} is not whole ({reason}).</source>
        <translation>Bản sao lưu {file} không nguyên vẹn ({reason}).</translation>
    </message>
    <message>
        <source>The till&apos;s own sales file was not touched.</source>
        <translation>Tệp bán hàng của máy không bị đụng tới.</translation>
    </message>
    <message>
        <source>Choose another backup.</source>
        <translation>Chọn bản sao lưu khác.</translation>
    </message>
    <message>
        <source>There is already a file called {file}.</source>
        <translation>Đã có tệp tên {file}.</translation>
    </message>
    <message>
        <source>It was left as it is.</source>
        <translation>Tệp được giữ nguyên.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Chọn tên khác.</translation>
    </message>
    <message>
        <source>There is no backup called {file}.</source>
        <translation>Không có bản sao lưu tên {file}.</translation>
    </message>
    <message>
        <source>The second copy in {folder} cannot be written ({detail}).</source>
        <translation>Không ghi được bản sao thứ hai vào {folder} ({detail}).</translation>
    </message>
    <message>
        <source>All sales are saved on this computer, in one copy.</source>
        <translation>Mọi giao dịch đã lưu trên máy này, một bản.</translation>
    </message>
    <message>
        <source>Check the stick or disk. The copy catches up by itself.</source>
        <translation>Kiểm tra USB hoặc ổ đĩa. Bản sao sẽ tự bù phần thiếu.</translation>
    </message>
    <message>
        <source>The second copy in {folder} belongs to another till.</source>
        <translation>Bản sao thứ hai trong {folder} là của máy khác.</translation>
    </message>
    <message>
        <source>Use another stick or folder for this till.</source>
        <translation>Dùng USB hoặc thư mục khác cho máy này.</translation>
    </message>
    <message>
        <source>Line {line} of the second copy is damaged.</source>
        <translation>Dòng {line} của bản sao thứ hai bị hỏng.</translation>
    </message>
    <message>
        <source>The lines before it are intact, and nothing was changed.</source>
        <translation>Các dòng trước đó còn nguyên, không thay đổi gì.</translation>
    </message>
    <message>
        <source>Restore from a backup, or use the lines before it.</source>
        <translation>Khôi phục từ bản sao lưu, hoặc dùng các dòng trước đó.</translation>
    </message>
    <message>
        <source>The till&apos;s own sales file holds {found_seq} entries, the copy only {copy_seq}.</source>
        <translation>Tệp bán hàng của máy có {found_seq} mục, bản sao chỉ có {copy_seq}.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Không thay đổi gì.</translation>
    </message>
    <message>
        <source>Restore only if the till&apos;s own file is broken, and say so.</source>
        <translation>Chỉ khôi phục khi tệp của máy bị hỏng, và xác nhận điều đó.</translation>
    </message>
    <message>
        <source>The work was stopped before its end.</source>
        <translation>Công việc bị dừng giữa chừng.</translation>
    </message>
    <message>
        <source>The till&apos;s own sales file is as it was.</source>
        <translation>Tệp bán hàng của máy vẫn như cũ.</translation>
    </message>
    <message>
        <source>A recovery code has {needed} characters; these are {found}.</source>
        <translation>Mã khôi phục có {needed} ký tự; đây là {found}.</translation>
    </message>
    <message>
        <source>Enter all thirteen groups of five.</source>
        <translation>Nhập đủ mười ba nhóm, mỗi nhóm năm ký tự.</translation>
    </message>
    <message>
        <source>Group {group} of the recovery code is not right.</source>
        <translation>Nhóm {group} của mã khôi phục không đúng.</translation>
    </message>
    <message>
        <source>Compare that group with the paper, letter by letter.</source>
        <translation>So nhóm đó với tờ giấy, từng chữ một.</translation>
    </message>
    <message>
        <source>This is not a recovery code of a till.</source>
        <translation>Đây không phải là mã khôi phục của máy bán hàng.</translation>
    </message>
    <message>
        <source>Compare every group with the paper.</source>
        <translation>So từng nhóm với tờ giấy.</translation>
    </message>
    <message>
        <source>This is no label of a scale: {scanned}</source>
        <translation>Đây không phải tem cân: {scanned}</translation>
    </message>
    <message>
        <source>Scan a label with 13 digits that begins with 20 to 29.</source>
        <translation>Hãy quét tem có 13 chữ số bắt đầu bằng 20 đến 29.</translation>
    </message>
    <message>
        <source>The label {scanned} was misread.</source>
        <translation>Tem {scanned} bị đọc sai.</translation>
    </message>
    <message>
        <source>Scan it again.</source>
        <translation>Hãy quét lại.</translation>
    </message>
    <message>
        <source>The till does not know yet what stands on the label.</source>
        <translation>Máy chưa biết trên tem ghi gì.</translation>
    </message>
    <message>
        <source>Enter its weight or its price as it is printed.</source>
        <translation>Nhập khối lượng hoặc giá đúng như in trên tem.</translation>
    </message>
    <message>
        <source>These labels begin differently: {prefixes}.</source>
        <translation>Các tem này bắt đầu khác nhau: {prefixes}.</translation>
    </message>
    <message>
        <source>Show the till one kind of label after the other.</source>
        <translation>Hãy cho máy xem từng loại tem một.</translation>
    </message>
    <message>
        <source>What was entered does not stand in the label {scanned}.</source>
        <translation>Số đã nhập không có trong tem {scanned}.</translation>
    </message>
    <message>
        <source>Compare weight, price and article number with the paper.</source>
        <translation>So lại khối lượng, giá và mã hàng với tem giấy.</translation>
    </message>
    <message>
        <source>This needs somebody who may do it: {right}.</source>
        <translation>Việc này cần người có quyền: {right}.</translation>
    </message>
    <message>
        <source>Ask that person to enter a PIN here.</source>
        <translation>Nhờ người đó nhập mã PIN tại đây.</translation>
    </message>
    <message>
        <source>The till is locked.</source>
        <translation>Máy đang khóa.</translation>
    </message>
    <message>
        <source>Sign in first; the order is still there.</source>
        <translation>Hãy đăng nhập trước; đơn hàng vẫn còn đó.</translation>
    </message>
    <message>
        <source>There is nobody to sign in yet.</source>
        <translation>Chưa có nhân viên nào để đăng nhập.</translation>
    </message>
    <message>
        <source>Name the staff in Settings first.</source>
        <translation>Hãy thêm nhân viên trong Cài đặt trước.</translation>
    </message>
    <message>
        <source>This person does not work here any more.</source>
        <translation>Người này không còn làm ở đây.</translation>
    </message>
    <message>
        <source>Choose somebody else.</source>
        <translation>Hãy chọn người khác.</translation>
    </message>
    <message>
        <source>A person needs a name.</source>
        <translation>Nhân viên cần có tên.</translation>
    </message>
    <message>
        <source>A name has room for {longest} characters.</source>
        <translation>Tên chỉ được tối đa {longest} ký tự.</translation>
    </message>
    <message>
        <source>There is already somebody called {name}.</source>
        <translation>Đã có người tên {name}.</translation>
    </message>
    <message>
        <source>Add a letter or a surname, so that both can be told apart.</source>
        <translation>Thêm chữ cái hoặc họ để phân biệt hai người.</translation>
    </message>
    <message>
        <source>The till has room for {most} people.</source>
        <translation>Máy chỉ chứa được {most} người.</translation>
    </message>
    <message>
        <source>Take out those who have left first.</source>
        <translation>Hãy cho những người đã nghỉ ra khỏi danh sách trước.</translation>
    </message>
    <message>
        <source>The first person must be a manager who may manage staff.</source>
        <translation>Người đầu tiên phải là quản lý được phép quản lý nhân viên.</translation>
    </message>
    <message>
        <source>Choose the role Manager; add the others afterwards.</source>
        <translation>Chọn vai trò Quản lý; thêm những người khác sau.</translation>
    </message>
    <message>
        <source>{name} is the last one who can manage the staff.</source>
        <translation>{name} là người cuối cùng quản lý được nhân viên.</translation>
    </message>
    <message>
        <source>Make somebody else a manager first.</source>
        <translation>Hãy cho người khác làm quản lý trước.</translation>
    </message>
    <message>
        <source>A PIN is missing.</source>
        <translation>Thiếu mã PIN.</translation>
    </message>
    <message>
        <source>Enter it on the pad.</source>
        <translation>Nhập mã trên bàn phím số.</translation>
    </message>
    <message>
        <source>A PIN has {shortest} to {longest} digits.</source>
        <translation>Mã PIN có từ {shortest} đến {longest} chữ số.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Hãy chọn mã khác.</translation>
    </message>
    <message>
        <source>That PIN is the first one anybody would try.</source>
        <translation>Mã PIN này ai cũng đoán ra đầu tiên.</translation>
    </message>
    <message>
        <source>Choose digits that are not all alike and not in a row.</source>
        <translation>Chọn các chữ số không giống hết nhau và không liên tiếp.</translation>
    </message>
    <message>
        <source>Too many wrong PINs for {name}.</source>
        <translation>Nhập sai mã PIN của {name} quá nhiều lần.</translation>
    </message>
    <message>
        <source>Wait {seconds} s, then try again.</source>
        <translation>Đợi {seconds} giây rồi thử lại.</translation>
    </message>
    <message>
        <source>Refund it instead.</source>
        <translation>Hãy hoàn tiền thay vì hủy.</translation>
    </message>
    <message>
        <source>This till knows no paid sale like that.</source>
        <translation>Quầy này không có phiếu đã thanh toán như vậy.</translation>
    </message>
    <message>
        <source>Look at another day, or refund it from the paper of the other till.</source>
        <translation>Xem ngày khác, hoặc hoàn tiền theo phiếu giấy của quầy kia.</translation>
    </message>
    <message>
        <source>Nothing is chosen to come back.</source>
        <translation>Chưa chọn món nào để trả lại.</translation>
    </message>
    <message>
        <source>Choose the goods and how many of them.</source>
        <translation>Chọn món và số lượng trả lại.</translation>
    </message>
    <message>
        <source>That was not a part of this sale.</source>
        <translation>Món đó không có trong phiếu này.</translation>
    </message>
    <message>
        <source>Open the sale again and choose from its goods.</source>
        <translation>Mở lại phiếu và chọn trong các món của phiếu.</translation>
    </message>
    <message>
        <source>Of “{name}” only {left} can still come back.</source>
        <translation>“{name}” chỉ còn trả lại được {left}.</translation>
    </message>
    <message>
        <source>Choose fewer. Earlier refunds of this sale are listed.</source>
        <translation>Chọn ít hơn. Các lần hoàn trước của phiếu có ghi trong danh sách.</translation>
    </message>
    <message>
        <source>A refund needs a reason.</source>
        <translation>Hoàn tiền cần có lý do.</translation>
    </message>
    <message>
        <source>Choose one, or write in a few words why.</source>
        <translation>Chọn một lý do, hoặc ghi ngắn gọn vì sao.</translation>
    </message>
    <message>
        <source>The refund now comes to {total}. No money went back.</source>
        <translation>Số tiền hoàn bây giờ là {total}. Chưa trả tiền cho khách.</translation>
    </message>
    <message>
        <source>Look at the new amount, then confirm it again.</source>
        <translation>Xem lại số tiền mới rồi xác nhận lần nữa.</translation>
    </message>
    <message>
        <source>Sale {number} was just refunded. No money went back a second time.</source>
        <translation>Phiếu {number} vừa được hoàn tiền. Không trả tiền lần thứ hai.</translation>
    </message>
    <message>
        <source>Look at what is left of it.</source>
        <translation>Xem phiếu còn lại những gì.</translation>
    </message>
    <message>
        <source>The number on the receipt is missing or too long.</source>
        <translation>Số phiếu còn thiếu hoặc quá dài.</translation>
    </message>
    <message>
        <source>Type it as it stands on the paper, such as B-0427.</source>
        <translation>Nhập đúng như trên phiếu, ví dụ B-0427.</translation>
    </message>
    <message>
        <source>{number} is a sale of this till.</source>
        <translation>{number} là phiếu của quầy này.</translation>
    </message>
    <message>
        <source>Find it by its number and refund it from there.</source>
        <translation>Tìm phiếu theo số rồi hoàn tiền từ đó.</translation>
    </message>
    <message>
        <source>The total on the receipt is missing.</source>
        <translation>Chưa nhập tổng tiền trên phiếu.</translation>
    </message>
    <message>
        <source>Type what the paper says was paid.</source>
        <translation>Nhập số tiền đã trả ghi trên phiếu.</translation>
    </message>
    <message>
        <source>Of receipt {number} only {left} can still go back.</source>
        <translation>Phiếu {number} chỉ còn hoàn được {left}.</translation>
    </message>
    <message>
        <source>Take goods out, or check the total on the paper.</source>
        <translation>Bỏ bớt món, hoặc kiểm tra tổng tiền trên phiếu.</translation>
    </message>
    <message>
        <source>The worth of refund {number} is spent or paid out.</source>
        <translation>Giá trị của phiếu hoàn {number} đã dùng hoặc đã chi.</translation>
    </message>
    <message>
        <source>Nothing more is to be done with it.</source>
        <translation>Không cần làm gì thêm.</translation>
    </message>
    <message>
        <source>There is nothing to pay yet.</source>
        <translation>Chưa có gì phải trả.</translation>
    </message>
    <message>
        <source>Ring up the new goods first, then use what came back.</source>
        <translation>Nhập hàng mới trước, rồi dùng giá trị hàng trả.</translation>
    </message>
    <message>
        <source>Sale {number} was refunded, whole or in part.</source>
        <translation>Phiếu {number} đã được hoàn tiền, toàn bộ hoặc một phần.</translation>
    </message>
    <message>
        <source>Refund what is left of it instead of voiding it.</source>
        <translation>Hoàn tiền phần còn lại thay vì hủy phiếu.</translation>
    </message>
    <message>
        <source>This customer is not in the book.</source>
        <translation>Không có khách này trong sổ.</translation>
    </message>
    <message>
        <source>Look for the customer again, or enter them.</source>
        <translation>Tìm lại khách, hoặc thêm mới.</translation>
    </message>
    <message>
        <source>A customer needs a name.</source>
        <translation>Khách cần có tên.</translation>
    </message>
    <message>
        <source>Enter the name people call them by.</source>
        <translation>Nhập tên thường gọi.</translation>
    </message>
    <message>
        <source>That is not a phone number.</source>
        <translation>Đó không phải số điện thoại.</translation>
    </message>
    <message>
        <source>Check the digits; a number from abroad begins with + and its country.</source>
        <translation>Kiểm tra lại các số; số nước ngoài bắt đầu bằng + và mã nước.</translation>
    </message>
    <message>
        <source>This phone number already belongs to {name}.</source>
        <translation>Số điện thoại này đã là của {name}.</translation>
    </message>
    <message>
        <source>Choose {name} from the list, or check the digits.</source>
        <translation>Chọn {name} trong danh sách, hoặc kiểm tra lại số.</translation>
    </message>
    <message>
        <source>That is no credit limit.</source>
        <translation>Hạn mức nợ không hợp lệ.</translation>
    </message>
    <message>
        <source>Enter an amount of zero or more, or leave it empty.</source>
        <translation>Nhập số tiền từ 0 trở lên, hoặc để trống.</translation>
    </message>
    <message>
        <source>A part of order {number} is already on this customer’s account.</source>
        <translation>Một phần đơn {number} đã ghi nợ cho khách này.</translation>
    </message>
    <message>
        <source>Take that payment back first.</source>
        <translation>Hãy hoàn lại khoản đó trước.</translation>
    </message>
    <message>
        <source>The order belongs to no customer.</source>
        <translation>Đơn này chưa có khách hàng.</translation>
    </message>
    <message>
        <source>Choose the customer first, then put it on account.</source>
        <translation>Chọn khách trước rồi mới ghi nợ.</translation>
    </message>
    <message>
        <source>{name} may not buy on account.</source>
        <translation>{name} chưa được mua nợ.</translation>
    </message>
    <message>
        <source>Set a credit limit for {name} first, or take other money.</source>
        <translation>Đặt hạn mức nợ cho {name} trước, hoặc thu cách khác.</translation>
    </message>
    <message>
        <source>{name} now owes {owed}. No money was taken.</source>
        <translation>{name} hiện nợ {owed}. Chưa thu tiền.</translation>
    </message>
    <message>
        <source>Tell the customer, then take the payment again.</source>
        <translation>Báo cho khách rồi thu lại.</translation>
    </message>
    <message>
        <source>No amount was entered.</source>
        <translation>Chưa nhập số tiền.</translation>
    </message>
    <message>
        <source>Enter how much is paid back.</source>
        <translation>Nhập số tiền khách trả.</translation>
    </message>
    <message>
        <source>{name} owes only {owed}.</source>
        <translation>{name} chỉ nợ {owed}.</translation>
    </message>
    <message>
        <source>Enter {owed} at most, and give the rest back as change.</source>
        <translation>Nhập nhiều nhất {owed}, phần dư thối lại cho khách.</translation>
    </message>
    <message>
        <source>A debt cannot be paid back that way.</source>
        <translation>Không trả nợ bằng cách đó được.</translation>
    </message>
    <message>
        <source>Take cash, card or transfer.</source>
        <translation>Nhận tiền mặt, thẻ hoặc chuyển khoản.</translation>
    </message>
    <message>
        <source>There is nothing to park: the order is empty.</source>
        <translation>Không có gì để giữ: đơn đang trống.</translation>
    </message>
    <message>
        <source>Add something first, or give the order a name.</source>
        <translation>Thêm món trước, hoặc đặt tên cho đơn.</translation>
    </message>
    <message>
        <source>This shop does not sell in that way.</source>
        <translation>Cửa hàng không bán theo cách này.</translation>
    </message>
    <message>
        <source>Choose another one, or add it in Settings.</source>
        <translation>Chọn cách khác, hoặc thêm trong Cài đặt.</translation>
    </message>
    <message>
        <source>Order {number} is partly paid, so it must stay as it is.</source>
        <translation>Đơn {number} đã trả một phần nên phải giữ nguyên.</translation>
    </message>
    <message>
        <source>Take the rest of the money, or take back what was paid.</source>
        <translation>Thu nốt phần còn lại, hoặc hoàn lại phần đã trả.</translation>
    </message>
    <message>
        <source>Another price than the menu&apos;s needs a reason.</source>
        <translation>Giá khác bảng giá cần có lý do.</translation>
    </message>
    <message>
        <source>Choose or write why.</source>
        <translation>Chọn hoặc ghi lý do.</translation>
    </message>
    <message>
        <source>A reason has room for {longest} characters.</source>
        <translation>Lý do dài tối đa {longest} ký tự.</translation>
    </message>
    <message>
        <source>{name} may take off {most} at most.</source>
        <translation>{name} được giảm nhiều nhất {most}.</translation>
    </message>
    <message>
        <source>Give less, or ask somebody who may give more.</source>
        <translation>Giảm ít hơn, hoặc nhờ người có quyền cao hơn.</translation>
    </message>
    <message>
        <source>The discount would then be more than {most} of what is left.</source>
        <translation>Khi đó phần giảm sẽ hơn {most} số còn lại.</translation>
    </message>
    <message>
        <source>Take the discount off first, and give it anew afterwards.</source>
        <translation>Bỏ giảm giá trước, rồi giảm lại sau.</translation>
    </message>
    <message>
        <source>This shop does not take that kind of payment.</source>
        <translation>Quán không nhận hình thức thanh toán này.</translation>
    </message>
    <message>
        <source>Choose another one. Settings say which there are.</source>
        <translation>Chọn hình thức khác. Xem các hình thức trong Cài đặt.</translation>
    </message>
    <message>
        <source>That is {over} too much, and only cash gives change.</source>
        <translation>Dư {over}, mà chỉ tiền mặt mới thối lại.</translation>
    </message>
    <message>
        <source>Enter the exact amount, or the surplus as a tip.</source>
        <translation>Nhập đúng số tiền, hoặc nhập phần dư là tiền boa.</translation>
    </message>
    <message>
        <source>A part of the bill is more than 0 and at most {rest}.</source>
        <translation>Một phần của đơn phải lớn hơn 0 và không quá {rest}.</translation>
    </message>
    <message>
        <source>Enter another amount.</source>
        <translation>Nhập số tiền khác.</translation>
    </message>
    <message>
        <source>That is no tip.</source>
        <translation>Đó không phải tiền boa.</translation>
    </message>
    <message>
        <source>A tip comes in cash, by card or by transfer.</source>
        <translation>Tiền boa nhận bằng tiền mặt, thẻ hoặc chuyển khoản.</translation>
    </message>
    <message>
        <source>Take the tip away, or take it with another payment.</source>
        <translation>Bỏ tiền boa, hoặc nhận cùng khoản khác.</translation>
    </message>
    <message>
        <source>A reference has room for {longest} characters.</source>
        <translation>Mã tham chiếu tối đa {longest} ký tự.</translation>
    </message>
    <message>
        <source>{amount} was already taken, and not twice. {rest} is left to pay.</source>
        <translation>Đã nhận {amount} rồi, không nhận hai lần. Còn lại {rest}.</translation>
    </message>
    <message>
        <source>Go on with what is left.</source>
        <translation>Thu tiếp phần còn lại.</translation>
    </message>
    <message>
        <source>That payment is no longer on the order.</source>
        <translation>Khoản đó không còn trên đơn.</translation>
    </message>
    <message>
        <source>Look at the payments that are listed now.</source>
        <translation>Xem lại các khoản đang ghi.</translation>
    </message>
    <message>
        <source>Payments are taken back from the last one on.</source>
        <translation>Hoàn tác từ khoản nhận sau cùng.</translation>
    </message>
    <message>
        <source>Take back the last one over {amount} first.</source>
        <translation>Hoàn tác khoản cuối {amount} trước.</translation>
    </message>
    <message>
        <source>{paid} was already taken for this order.</source>
        <translation>Đơn này đã nhận {paid}.</translation>
    </message>
    <message>
        <source>Take it back on the pay screen first.</source>
        <translation>Hoàn tác ở màn hình thu tiền trước.</translation>
    </message>
    <message>
        <source>{paid} is already paid; the order cannot come to less.</source>
        <translation>Đã trả {paid}; đơn không thể thấp hơn số đó.</translation>
    </message>
    <message>
        <source>Take the last payment back on the pay screen first.</source>
        <translation>Hoàn tác khoản nhận cuối ở màn hình thu tiền trước.</translation>
    </message>
    <message>
        <source>Not done: nobody approved it.</source>
        <translation>Chưa thực hiện: không có ai duyệt.</translation>
    </message>
    <message>
        <source>Try again when somebody who may do it is here.</source>
        <translation>Hãy thử lại khi có người đủ quyền ở đây.</translation>
    </message>
    <message>
        <source>That is not the PIN of {name}.</source>
        <translation>Đây không phải mã PIN của {name}.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Hãy thử lại.</translation>
    </message>
    <message>
        <source>This shop has no kitchen stations.</source>
        <translation>Quán chưa có trạm bếp.</translation>
    </message>
    <message>
        <source>Set up stations in Settings to send orders to them.</source>
        <translation>Lập trạm trong Cài đặt để gửi món tới đó.</translation>
    </message>
    <message>
        <source>The kitchen has everything of this order.</source>
        <translation>Bếp đã có đủ món của đơn này.</translation>
    </message>
    <message>
        <source>Add something, then send again.</source>
        <translation>Thêm món rồi gửi lại.</translation>
    </message>
    <message>
        <source>What is left waits for course {course}.</source>
        <translation>Phần còn lại chờ lượt {course}.</translation>
    </message>
    <message>
        <source>Fire the course when the guests are ready.</source>
        <translation>Gọi lượt món khi khách sẵn sàng.</translation>
    </message>
    <message>
        <source>Nothing of course {course} is waiting.</source>
        <translation>Không có món nào chờ lượt {course}.</translation>
    </message>
    <message>
        <source>Look at the courses of the order again.</source>
        <translation>Xem lại các lượt của đơn.</translation>
    </message>
    <message>
        <source>Courses go from 1 to {highest}.</source>
        <translation>Lượt món từ 1 đến {highest}.</translation>
    </message>
    <message>
        <source>Choose one of them, or “at once”.</source>
        <translation>Chọn một lượt, hoặc “làm ngay”.</translation>
    </message>
    <message>
        <source>The kitchen already has {name}.</source>
        <translation>Bếp đã nhận {name}.</translation>
    </message>
    <message>
        <source>Its course cannot be changed any more.</source>
        <translation>Không đổi lượt được nữa.</translation>
    </message>
    <message>
        <source>The kitchen has {sent} of {name}.</source>
        <translation>Bếp đang có {sent} {name}.</translation>
    </message>
    <message>
        <source>Void the line, with a reason, so that the kitchen hears it.</source>
        <translation>Hủy món kèm lý do để bếp biết.</translation>
    </message>
    <message>
        <source>What was sent to the kitchen cannot be undone.</source>
        <translation>Món đã gửi bếp không hoàn tác được.</translation>
    </message>
    <message>
        <source>Remove the line: a void tells the kitchen.</source>
        <translation>Hãy xóa dòng: phiếu hủy sẽ báo bếp.</translation>
    </message>
    <message>
        <source>The kitchen does not have {name} yet.</source>
        <translation>Bếp chưa nhận {name}.</translation>
    </message>
    <message>
        <source>Simply take the line out.</source>
        <translation>Chỉ cần xóa dòng đó.</translation>
    </message>
    <message>
        <source>Only {most} of this line can be voided.</source>
        <translation>Dòng này chỉ hủy được {most}.</translation>
    </message>
    <message>
        <source>Enter at least one and no more than that.</source>
        <translation>Nhập ít nhất một và không quá số đó.</translation>
    </message>
    <message>
        <source>This ticket is not there any more.</source>
        <translation>Phiếu này không còn nữa.</translation>
    </message>
    <message>
        <source>Look at the kitchen display again.</source>
        <translation>Xem lại màn hình bếp.</translation>
    </message>
    <message>
        <source>{station} has no printer.</source>
        <translation>{station} không có máy in.</translation>
    </message>
    <message>
        <source>Its tickets stand on the kitchen display.</source>
        <translation>Phiếu của trạm hiện trên màn hình bếp.</translation>
    </message>
    <message>
        <source>Tickets of {printer} come out elsewhere themselves.</source>
        <translation>Phiếu của {printer} cũng đang in ở nơi khác.</translation>
    </message>
    <message>
        <source>Choose another printer.</source>
        <translation>Chọn máy in khác.</translation>
    </message>
    <message>
        <source>No shift is open.</source>
        <translation>Chưa mở ca.</translation>
    </message>
    <message>
        <source>Open a shift with the float in the drawer first.</source>
        <translation>Hãy mở ca với tiền đầu ca trong két trước.</translation>
    </message>
    <message>
        <source>A shift is open already. {name}</source>
        <translation>Đã có ca đang mở. {name}</translation>
    </message>
    <message>
        <source>Count and close it before the next one begins.</source>
        <translation>Đếm tiền và kết ca đó trước khi mở ca mới.</translation>
    </message>
    <message>
        <source>This shift is closed already: Z {number}.</source>
        <translation>Ca này đã kết rồi: Z {number}.</translation>
    </message>
    <message>
        <source>Print the Z again if its paper is missing.</source>
        <translation>Nếu thiếu tờ Z thì in lại.</translation>
    </message>
    <message>
        <source>The drawer holds {currency}.</source>
        <translation>Két này chứa {currency}.</translation>
    </message>
    <message>
        <source>That float cannot be.</source>
        <translation>Tiền đầu ca đó không hợp lệ.</translation>
    </message>
    <message>
        <source>Enter what lies in the drawer; it may be nothing.</source>
        <translation>Nhập số tiền đang có trong két; có thể là 0.</translation>
    </message>
    <message>
        <source>That amount cannot be.</source>
        <translation>Số tiền đó không hợp lệ.</translation>
    </message>
    <message>
        <source>Enter an amount above zero, without extra zeros.</source>
        <translation>Nhập số tiền lớn hơn 0, không thừa số 0.</translation>
    </message>
    <message>
        <source>A reason is missing.</source>
        <translation>Còn thiếu lý do.</translation>
    </message>
    <message>
        <source>That count cannot be.</source>
        <translation>Số đếm đó không hợp lệ.</translation>
    </message>
    <message>
        <source>Look at the figures again, without extra zeros.</source>
        <translation>Xem lại các con số, không thừa số 0.</translation>
    </message>
    <message>
        <source>The drawer has not been counted.</source>
        <translation>Chưa đếm tiền trong két.</translation>
    </message>
    <message>
        <source>Count it, then close the shift.</source>
        <translation>Hãy đếm rồi kết ca.</translation>
    </message>
    <message>
        <source>Order {number} has another discount than this one.</source>
        <translation>Đơn {number} có mức giảm giá khác.</translation>
    </message>
    <message>
        <source>Give both the same discount, or none, then try again.</source>
        <translation>Cho cả hai cùng mức giảm, hoặc bỏ giảm, rồi thử lại.</translation>
    </message>
    <message>
        <source>Order {number} is part of another order now.</source>
        <translation>Đơn {number} đã gộp vào đơn khác.</translation>
    </message>
    <message>
        <source>Look for the other one among the open orders.</source>
        <translation>Tìm đơn kia trong các đơn đang mở.</translation>
    </message>
    <message>
        <source>A new bill is still empty.</source>
        <translation>Một phiếu mới còn trống.</translation>
    </message>
    <message>
        <source>Put at least one line on it.</source>
        <translation>Chuyển ít nhất một dòng sang phiếu đó.</translation>
    </message>
    <message>
        <source>Nothing would be left on order {number}.</source>
        <translation>Đơn {number} sẽ không còn gì.</translation>
    </message>
    <message>
        <source>Leave one line on it, or merge it into another order.</source>
        <translation>Để lại một dòng, hoặc gộp vào đơn khác.</translation>
    </message>
    <message>
        <source>Of “{name}” there is only {there}.</source>
        <translation>“{name}” chỉ có {there}.</translation>
    </message>
    <message>
        <source>Choose that much or less.</source>
        <translation>Chọn bằng hoặc ít hơn.</translation>
    </message>
    <message>
        <source>That is order {number} itself.</source>
        <translation>Đó chính là đơn {number}.</translation>
    </message>
    <message>
        <source>Choose another open order.</source>
        <translation>Chọn đơn đang mở khác.</translation>
    </message>
    <message>
        <source>That logo cannot be printed.</source>
        <translation>Không in được logo này.</translation>
    </message>
    <message>
        <source>Choose the picture again; it is made {width} dots wide.</source>
        <translation>Chọn lại ảnh; ảnh được thu còn {width} điểm ngang.</translation>
    </message>
    <message>
        <source>Export it again on the other till.</source>
        <translation>Hãy xuất lại từ máy kia.</translation>
    </message>
    <message>
        <source>This is no file of settings.</source>
        <translation>Đây không phải tệp cài đặt.</translation>
    </message>
    <message>
        <source>Choose a file that a till exported under Settings.</source>
        <translation>Chọn tệp đã xuất trong mục Cài đặt của một máy.</translation>
    </message>
    <message>
        <source>The file is of format {format}; this till reads {known}.</source>
        <translation>Tệp có định dạng {format}; máy này đọc {known}.</translation>
    </message>
    <message>
        <source>Update this till first.</source>
        <translation>Hãy cập nhật máy này trước.</translation>
    </message>
    <message>
        <source>There are no settings in the file.</source>
        <translation>Trong tệp không có cài đặt nào.</translation>
    </message>
    <message>
        <source>{place}: “{found}” cannot be; wanted: {wanted}.</source>
        <translation>{place}: “{found}” không được; cần: {wanted}.</translation>
    </message>
    <message>
        <source>The settings do not go together: {reason}</source>
        <translation>Các cài đặt không khớp nhau: {reason}</translation>
    </message>
    <message>
        <source>{place}: there is no such setting.</source>
        <translation>{place}: không có cài đặt này.</translation>
    </message>
    <message>
        <source>Correct its name in the file, or take it out.</source>
        <translation>Sửa tên trong tệp, hoặc bỏ đi.</translation>
    </message>
    <message>
        <source>{place} is missing.</source>
        <translation>Thiếu {place}.</translation>
    </message>
    <message>
        <source>Put it into the file.</source>
        <translation>Hãy thêm vào tệp.</translation>
    </message>
    <message>
        <source>This shop has people with PINs, and none can be asked here.</source>
        <translation>Cửa hàng có nhân viên dùng PIN, ở đây không hỏi được.</translation>
    </message>
    <message>
        <source>Import the file in the till’s window, under Settings.</source>
        <translation>Hãy nhập tệp trong cửa sổ bán hàng, mục Cài đặt.</translation>
    </message>
    <message>
        <source>The server does not know this till, or not any more.</source>
        <translation>Máy chủ không nhận ra quầy này, hoặc không còn nhận ra nữa.</translation>
    </message>
    <message>
        <source>Selling goes on, and every sale is saved here.</source>
        <translation>Vẫn bán hàng bình thường, mọi đơn được lưu tại đây.</translation>
    </message>
    <message>
        <source>Have a manager connect this till again in the settings.</source>
        <translation>Nhờ quản lý kết nối lại quầy này trong phần cài đặt.</translation>
    </message>
    <message>
        <source>The server cannot prove who it is. Nothing was sent to it ({detail}).</source>
        <translation>Máy chủ không chứng minh được nó là ai. Chưa gửi gì cho nó ({detail}).</translation>
    </message>
    <message>
        <source>Check this computer&apos;s date and its network, then tell support.</source>
        <translation>Kiểm tra ngày giờ và mạng của máy này, rồi báo bộ phận hỗ trợ.</translation>
    </message>
    <message>
        <source>No authority vouches for the server. Nothing was sent to it.</source>
        <translation>Không tổ chức nào xác nhận máy chủ. Chưa gửi gì cho nó.</translation>
    </message>
    <message>
        <source>If the shop hosts it, compare its fingerprint on the server page. Else tell support.</source>
        <translation>Nếu máy chủ là của cửa hàng, hãy so dấu vân tay ở trang máy chủ. Nếu không, hãy báo hỗ trợ.</translation>
    </message>
    <message>
        <source>The server shows another certificate than before. Nothing was sent to it.</source>
        <translation>Máy chủ đưa chứng thư khác với trước. Chưa gửi gì cho nó.</translation>
    </message>
    <message>
        <source>If it was set up anew, compare its fingerprint on the server page. Else tell support: somebody else may be answering.</source>
        <translation>Nếu máy chủ mới được cài lại, hãy so dấu vân tay ở trang máy chủ. Nếu không, hãy báo hỗ trợ: có thể kẻ khác đang trả lời.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate has run out, or this computer&apos;s date is wrong. Nothing was sent to it.</source>
        <translation>Chứng thư của máy chủ đã hết hạn, hoặc ngày giờ của máy tính này bị sai. Chưa gửi gì cho nó.</translation>
    </message>
    <message>
        <source>Put this computer&apos;s date right. If it is right, have the certificate renewed.</source>
        <translation>Chỉnh lại ngày giờ của máy tính này. Nếu ngày đã đúng, hãy nhờ gia hạn chứng thư.</translation>
    </message>
    <message>
        <source>The server proves who it is, but under another address. Nothing was sent to it.</source>
        <translation>Máy chủ chứng minh được nó là ai, nhưng ở địa chỉ khác. Chưa gửi gì cho nó.</translation>
    </message>
    <message>
        <source>Check the address of the server in the settings.</source>
        <translation>Kiểm tra địa chỉ máy chủ trong phần cài đặt.</translation>
    </message>
    <message>
        <source>The server does not take this till&apos;s sales ({code}).</source>
        <translation>Máy chủ không nhận đơn của quầy này ({code}).</translation>
    </message>
    <message>
        <source>Tell support. They are sent once this is put right.</source>
        <translation>Báo bộ phận hỗ trợ. Đơn sẽ được gửi ngay khi khắc phục xong.</translation>
    </message>
    <message>
        <source>The keyring with the key to the server does not open.</source>
        <translation>Không mở được kho khóa chứa khóa vào máy chủ.</translation>
    </message>
    <message>
        <source>Unlock this computer&apos;s keyring, or start the till again.</source>
        <translation>Mở khóa kho khóa của máy này, hoặc khởi động lại phần mềm.</translation>
    </message>
    <message>
        <source>The server has sales of this till that are not here: its disk went back in time, as after a restore.</source>
        <translation>Máy chủ có những đơn của quầy này mà ở đây không có: ổ đĩa đã quay về lúc trước, như sau khi phục hồi.</translation>
    </message>
    <message>
        <source>Both are kept, on the server and here.</source>
        <translation>Cả hai đều được giữ, trên máy chủ và tại đây.</translation>
    </message>
    <message>
        <source>Tell the owner. The server&apos;s list of issues names what differs.</source>
        <translation>Báo chủ cửa hàng. Danh sách sự cố trên máy chủ ghi rõ chỗ khác nhau.</translation>
    </message>
    <message>
        <source>Menu {version} from the server has a fault in it.</source>
        <translation>Thực đơn {version} từ máy chủ bị lỗi.</translation>
    </message>
    <message>
        <source>Selling goes on with the menu from before.</source>
        <translation>Vẫn bán theo thực đơn trước đó.</translation>
    </message>
    <message>
        <source>Have whoever looks after the menu publish it again.</source>
        <translation>Nhờ người quản lý thực đơn gửi lại.</translation>
    </message>
    <message>
        <source>Menu {version} from the server has its prices in {currency}.</source>
        <translation>Thực đơn {version} từ máy chủ ghi giá bằng {currency}.</translation>
    </message>
    <message>
        <source>The shop has no tax rate for {classes}, which menu {version} asks for.</source>
        <translation>Cửa hàng chưa có thuế suất cho {classes} mà thực đơn {version} cần.</translation>
    </message>
    <message>
        <source>Enter the rate in Settings; the menu then comes by itself.</source>
        <translation>Nhập thuế suất trong Cài đặt; thực đơn sẽ tự vào.</translation>
    </message>
    <message>
        <source>That order is not on the board any more.</source>
        <translation>Đơn này không còn trên bảng nữa.</translation>
    </message>
    <message>
        <source>Look for it among the orders of the day.</source>
        <translation>Hãy tìm trong các đơn trong ngày.</translation>
    </message>
    <message>
        <source>Order {number} is not in {currency}.</source>
        <translation>Đơn {number} không tính bằng {currency}.</translation>
    </message>
    <message>
        <source>Ask whoever runs the app: this till cannot take it in.</source>
        <translation>Hãy hỏi bên vận hành ứng dụng: máy này không nhận được đơn đó.</translation>
    </message>
    <message>
        <source>Order {number} was handed over already.</source>
        <translation>Đơn {number} đã giao cho khách rồi.</translation>
    </message>
    <message>
        <source>If that was a mistake, make a new order.</source>
        <translation>Nếu nhầm, hãy tạo đơn mới.</translation>
    </message>
    <message>
        <source>If it is still wanted, make a new order.</source>
        <translation>Nếu khách vẫn muốn, hãy tạo đơn mới.</translation>
    </message>
    <message>
        <source>Order {number} is not paid: {total}.</source>
        <translation>Đơn {number} chưa thanh toán: {total}.</translation>
    </message>
    <message>
        <source>Take payment, or hand it over unpaid if the app has the money.</source>
        <translation>Hãy thu tiền, hoặc giao mà không thu nếu ứng dụng đã giữ tiền.</translation>
    </message>
    <message>
        <source>Whoever ordered wants to know why.</source>
        <translation>Người đặt cần biết lý do.</translation>
    </message>
    <message>
        <source>Choose or type a reason.</source>
        <translation>Hãy chọn hoặc gõ lý do.</translation>
    </message>
    <message>
        <source>Order {number} is paid and cannot be cancelled.</source>
        <translation>Đơn {number} đã thanh toán nên không hủy được.</translation>
    </message>
    <message>
        <source>Hand it over, or refund the sale.</source>
        <translation>Hãy giao hàng, hoặc hoàn tiền đơn bán.</translation>
    </message>
    <message>
        <source>Somebody is taking payment for it, as {number}.</source>
        <translation>Đang thu tiền đơn này, số {number}.</translation>
    </message>
    <message>
        <source>Cancel it among the open orders.</source>
        <translation>Hãy hủy trong danh sách đơn đang mở.</translation>
    </message>
    <message>
        <source>Order {number} is paid already.</source>
        <translation>Đơn {number} đã thanh toán rồi.</translation>
    </message>
    <message>
        <source>Nothing is left to pay: hand it over.</source>
        <translation>Không còn gì phải thu: hãy giao hàng.</translation>
    </message>
    <message>
        <source>Another till has taken the money for {number}.</source>
        <translation>Máy khác đã thu tiền đơn {number}.</translation>
    </message>
    <message>
        <source>Give back what was paid here, and cancel this order.</source>
        <translation>Hãy trả lại tiền đã thu ở đây rồi hủy đơn này.</translation>
    </message>
    <message>
        <source>Order {number} comes from an app and keeps its own bill.</source>
        <translation>Đơn {number} đến từ ứng dụng nên giữ hóa đơn riêng.</translation>
    </message>
    <message>
        <source>Merge the other order into this one instead.</source>
        <translation>Hãy gộp đơn kia vào đơn này.</translation>
    </message>
    <message>
        <source>The shop has no tax rate for the goods of order {number}.</source>
        <translation>Cửa hàng chưa có thuế suất cho hàng trong đơn {number}.</translation>
    </message>
    <message>
        <source>Enter the rate in Settings, then take payment again.</source>
        <translation>Hãy nhập thuế suất trong Cài đặt rồi thu tiền lại.</translation>
    </message>
    <message>
        <source>That order is not open at the other till any more.</source>
        <translation>Đơn này không còn mở ở máy kia.</translation>
    </message>
    <message>
        <source>Till {till} sells in another currency.</source>
        <translation>Máy {till} bán bằng loại tiền khác.</translation>
    </message>
    <message>
        <source>Take payment for the order there.</source>
        <translation>Hãy thu tiền đơn này ở máy đó.</translation>
    </message>
    <message>
        <source>Till {till} has taken money for a part of it.</source>
        <translation>Máy {till} đã thu một phần tiền.</translation>
    </message>
    <message>
        <source>Take the rest there: its drawer holds the first part.</source>
        <translation>Hãy thu phần còn lại ở đó: ngăn kéo máy đó giữ phần đầu.</translation>
    </message>
    <message>
        <source>Order {number} goes on at another till.</source>
        <translation>Đơn {number} đang được làm tiếp ở máy khác.</translation>
    </message>
    <message>
        <source>Look for it among the open orders.</source>
        <translation>Hãy tìm trong các đơn đang mở.</translation>
    </message>
    <message>
        <source>This payment code is damaged, or it is none.</source>
        <translation>Mã thanh toán này bị hỏng hoặc không phải mã thanh toán.</translation>
    </message>
    <message>
        <source>Scan it again, or ask your bank for a new one.</source>
        <translation>Quét lại, hoặc xin ngân hàng mã mới.</translation>
    </message>
    <message>
        <source>This code pays into no Vietnamese bank account.</source>
        <translation>Mã này không chuyển vào tài khoản ngân hàng nào ở Việt Nam.</translation>
    </message>
    <message>
        <source>Take the VietQR that your banking app shows for receiving.</source>
        <translation>Dùng mã VietQR nhận tiền trong ứng dụng ngân hàng của bạn.</translation>
    </message>
    <message>
        <source>This code is no QRIS.</source>
        <translation>Mã này không phải QRIS.</translation>
    </message>
    <message>
        <source>Take the QRIS with your shop&apos;s name and NMID.</source>
        <translation>Dùng mã QRIS có tên quán và NMID.</translation>
    </message>
    <message>
        <source>This QRIS is not for paying for goods.</source>
        <translation>Mã QRIS này không dùng để trả tiền hàng.</translation>
    </message>
    <message>
        <source>Ask your acquirer for a QRIS of your shop.</source>
        <translation>Xin nhà cung cấp mã QRIS của quán.</translation>
    </message>
    <message>
        <source>This QRIS was made for one payment only.</source>
        <translation>Mã QRIS này chỉ dùng cho một lần thanh toán.</translation>
    </message>
    <message>
        <source>Take the one that is printed for your shop.</source>
        <translation>Dùng mã in sẵn của quán.</translation>
    </message>
    <message>
        <source>No bank has an account “{account}” (bank {bank}).</source>
        <translation>Không ngân hàng nào có tài khoản “{account}” (ngân hàng {bank}).</translation>
    </message>
    <message>
        <source>Choose the bank and enter the account as it is written.</source>
        <translation>Chọn ngân hàng và nhập đúng số tài khoản.</translation>
    </message>
    <message>
        <source>The reference “{reference}” does not fit into a VietQR.</source>
        <translation>Mã tham chiếu “{reference}” không ghi được vào VietQR.</translation>
    </message>
    <message>
        <source>Use at most 25 letters and digits without accents.</source>
        <translation>Dùng tối đa 25 chữ và số không dấu.</translation>
    </message>
    <message>
        <source>{amount} cannot be asked for with a payment code.</source>
        <translation>Không thể tạo mã thanh toán cho {amount}.</translation>
    </message>
    <message>
        <source>Split the amount, or choose another way to pay.</source>
        <translation>Chia nhỏ số tiền, hoặc chọn cách trả khác.</translation>
    </message>
    <message>
        <source>This tip cannot be asked for with a payment code.</source>
        <translation>Không thể ghi khoản tip này vào mã thanh toán.</translation>
    </message>
    <message>
        <source>Use a whole amount, or a share from 0.01 to 99.99 %.</source>
        <translation>Dùng số tiền chẵn, hoặc tỷ lệ từ 0,01 đến 99,99 %.</translation>
    </message>
    <message>
        <source>A payment of {amount} is still on its way for this order.</source>
        <translation>Một khoản {amount} cho đơn này vẫn đang trên đường.</translation>
    </message>
    <message>
        <source>Wait for it, cancel it, or put it aside with approval.</source>
        <translation>Hãy chờ, hủy, hoặc để qua một bên khi được duyệt.</translation>
    </message>
    <message>
        <source>This shop is not paid by that method.</source>
        <translation>Quán không nhận cách thanh toán đó.</translation>
    </message>
    <message>
        <source>Choose another way to pay.</source>
        <translation>Chọn cách thanh toán khác.</translation>
    </message>
    <message>
        <source>There is no connection, and this way to pay needs one.</source>
        <translation>Không có kết nối, mà cách thanh toán này cần kết nối.</translation>
    </message>
    <message>
        <source>Take cash or a VietQR until the connection is back.</source>
        <translation>Nhận tiền mặt hoặc VietQR cho đến khi có kết nối lại.</translation>
    </message>
    <message>
        <source>The payment provider does not answer at the moment.</source>
        <translation>Bên cung cấp thanh toán hiện không trả lời.</translation>
    </message>
    <message>
        <source>Choose another way to pay; the till tries it again.</source>
        <translation>Chọn cách thanh toán khác; máy sẽ tự thử lại.</translation>
    </message>
    <message>
        <source>The server does not answer just now.</source>
        <translation>Máy chủ hiện không trả lời.</translation>
    </message>
    <message>
        <source>Wait a moment and try it again. Selling goes on meanwhile.</source>
        <translation>Hãy đợi một lát rồi thử lại. Vẫn bán hàng bình thường.</translation>
    </message>
    <message>
        <source>This computer&apos;s keyring does not open: nothing was kept.</source>
        <translation>Kho khóa của máy tính không mở được: chưa lưu gì cả.</translation>
    </message>
    <message>
        <source>Unlock it or start the computer again, then type it anew.</source>
        <translation>Hãy mở khóa hoặc khởi động lại máy, rồi nhập lại.</translation>
    </message>
    <message>
        <source>These {amount} were paid already.</source>
        <translation>Khoản {amount} này đã được trả rồi.</translation>
    </message>
    <message>
        <source>Nothing needs to be done; a refund gives them back.</source>
        <translation>Không cần làm gì; muốn trả lại thì hoàn tiền.</translation>
    </message>
    <message>
        <source>This payment cannot be taken on trust.</source>
        <translation>Khoản này không thể nhận theo lòng tin.</translation>
    </message>
    <message>
        <source>Only a transfer to the shop&apos;s own account can.</source>
        <translation>Chỉ chuyển khoản vào tài khoản của quán mới được.</translation>
    </message>
    <message>
        <source>The transfer of {amount} has not been seen yet.</source>
        <translation>Chưa thấy khoản chuyển {amount} về.</translation>
    </message>
    <message>
        <source>Wait for it, or give the money back in cash.</source>
        <translation>Chờ tiền về, hoặc trả lại bằng tiền mặt.</translation>
    </message>
    <message>
        <source>This shop takes no transfer that it has not seen.</source>
        <translation>Quán không nhận khoản chuyển chưa thấy tiền về.</translation>
    </message>
    <message>
        <source>Wait for the money, or set a limit in Settings.</source>
        <translation>Chờ tiền về, hoặc đặt hạn mức trong Cài đặt.</translation>
    </message>
    <message>
        <source>In this shift only {left} more can be taken on trust.</source>
        <translation>Trong ca này chỉ còn được nhận theo lòng tin {left}.</translation>
    </message>
    <message>
        <source>Wait for the transfers to come, or take another payment.</source>
        <translation>Chờ các khoản chuyển về, hoặc nhận cách trả khác.</translation>
    </message>
    <message>
        <source>This limit of trust is no amount of this shop.</source>
        <translation>Hạn mức lòng tin này không phải số tiền của quán.</translation>
    </message>
    <message>
        <source>Enter an amount, or leave it empty.</source>
        <translation>Nhập số tiền, hoặc để trống.</translation>
    </message>
    <message>
        <source>These {amount} are on their way back already.</source>
        <translation>Khoản {amount} này đang được trả lại rồi.</translation>
    </message>
    <message>
        <source>Look at how far the refund is.</source>
        <translation>Xem việc hoàn tiền đã tới đâu.</translation>
    </message>
    <message>
        <source>This transfer cannot count for order {number}.</source>
        <translation>Khoản chuyển này không tính cho đơn {number} được.</translation>
    </message>
    <message>
        <source>Give it back, or settle it with the guest and the bank.</source>
        <translation>Trả lại, hoặc giải quyết với khách và ngân hàng.</translation>
    </message>
    <message>
        <source>This money is not in the shop&apos;s hands.</source>
        <translation>Quán không giữ khoản tiền này.</translation>
    </message>
    <message>
        <source>Settle it with the guest and the bank.</source>
        <translation>Hãy giải quyết với khách và ngân hàng.</translation>
    </message>
    <message>
        <source>The provider is giving these {amount} back.</source>
        <translation>Bên cung cấp đang trả lại {amount} này.</translation>
    </message>
    <message>
        <source>Give cash only after the provider has refused.</source>
        <translation>Chỉ trả tiền mặt khi bên cung cấp đã từ chối.</translation>
    </message>
    <message>
        <source>Areas and tables need a name.</source>
        <translation>Khu vực và bàn phải có tên.</translation>
    </message>
    <message>
        <source>Type what the staff call it.</source>
        <translation>Nhập tên nhân viên hay gọi.</translation>
    </message>
    <message>
        <source>A name on the floor has at most {longest} letters.</source>
        <translation>Tên trên sơ đồ bàn dài nhất {longest} chữ.</translation>
    </message>
    <message>
        <source>Choose a shorter one.</source>
        <translation>Chọn tên ngắn hơn.</translation>
    </message>
    <message>
        <source>There is a “{name}” already.</source>
        <translation>Đã có “{name}” rồi.</translation>
    </message>
    <message>
        <source>Choose another name, or the kitchen mixes them up.</source>
        <translation>Chọn tên khác, kẻo bếp nhầm bàn.</translation>
    </message>
    <message>
        <source>The floor has room for {most} areas.</source>
        <translation>Sơ đồ chứa được {most} khu vực.</translation>
    </message>
    <message>
        <source>Remove one that is not used any more.</source>
        <translation>Xóa bớt cái không còn dùng.</translation>
    </message>
    <message>
        <source>The floor has room for {most} tables.</source>
        <translation>Sơ đồ chứa được {most} bàn.</translation>
    </message>
    <message>
        <source>A table has 1 to {most} seats.</source>
        <translation>Một bàn có từ 1 đến {most} chỗ.</translation>
    </message>
    <message>
        <source>Type how many there are.</source>
        <translation>Nhập số chỗ thực tế.</translation>
    </message>
    <message>
        <source>There is no room for {name} there.</source>
        <translation>Chỗ đó không đủ cho {name}.</translation>
    </message>
    <message>
        <source>Put it where no other table stands.</source>
        <translation>Đặt vào chỗ chưa có bàn.</translation>
    </message>
    <message>
        <source>That area is not there any more.</source>
        <translation>Khu vực đó không còn nữa.</translation>
    </message>
    <message>
        <source>That table is not there any more.</source>
        <translation>Bàn đó không còn nữa.</translation>
    </message>
    <message>
        <source>A visit lasts {least} to {most} minutes.</source>
        <translation>Một lượt khách kéo dài {least} đến {most} phút.</translation>
    </message>
    <message>
        <source>Type after how many quiet minutes it ends.</source>
        <translation>Nhập số phút yên lặng thì kết thúc.</translation>
    </message>
    <message>
        <source>Guests sit at {name}.</source>
        <translation>{name} đang có khách.</translation>
    </message>
    <message>
        <source>Close or move their visit first.</source>
        <translation>Đóng hoặc chuyển bàn đó trước.</translation>
    </message>
    <message>
        <source>Guests sit at {table} already.</source>
        <translation>{table} đã có khách.</translation>
    </message>
    <message>
        <source>Choose another table, or merge the two.</source>
        <translation>Chọn bàn khác, hoặc gộp hai bàn.</translation>
    </message>
    <message>
        <source>That visit is not known here any more.</source>
        <translation>Máy này không còn lượt khách đó.</translation>
    </message>
    <message>
        <source>Open the table anew.</source>
        <translation>Mở bàn lại từ đầu.</translation>
    </message>
    <message>
        <source>The visit at {table} has ended.</source>
        <translation>Lượt khách tại {table} đã kết thúc.</translation>
    </message>
    <message>
        <source>Open the table anew, or open it again.</source>
        <translation>Mở bàn mới, hoặc mở lại lượt cũ.</translation>
    </message>
    <message>
        <source>{table} is served at till {till}.</source>
        <translation>{table} do máy {till} phụ trách.</translation>
    </message>
    <message>
        <source>Take its bill over among the open orders, or go on there.</source>
        <translation>Nhận phiếu về từ đơn đang mở, hoặc làm tiếp ở máy đó.</translation>
    </message>
    <message>
        <source>Guests&apos; phones cannot reach this shop yet.</source>
        <translation>Điện thoại của khách chưa kết nối được với quán.</translation>
    </message>
    <message>
        <source>Let phones in under Settings, Tables.</source>
        <translation>Hãy cho điện thoại vào ở Cài đặt, Bàn.</translation>
    </message>
    <message>
        <source>{table} has no QR of its own for this visit.</source>
        <translation>{table} không có mã QR riêng cho lượt khách này.</translation>
    </message>
    <message>
        <source>Let guests scan the QR of the table.</source>
        <translation>Mời khách quét mã QR của bàn.</translation>
    </message>
    <message>
        <source>That phone is not at this table.</source>
        <translation>Điện thoại đó không ở bàn này.</translation>
    </message>
    <message>
        <source>Ask the guest to scan again.</source>
        <translation>Nhờ khách quét lại.</translation>
    </message>
    <message>
        <source>That order of the guests is not there.</source>
        <translation>Không thấy lượt gọi món đó.</translation>
    </message>
    <message>
        <source>Look at the table again.</source>
        <translation>Xem lại bàn.</translation>
    </message>
    <message>
        <source>Round {round} of {table} is in the kitchen already.</source>
        <translation>Lượt {round} của {table} đã vào bếp.</translation>
    </message>
    <message>
        <source>Void the lines on the bill instead.</source>
        <translation>Hãy hủy món trên phiếu.</translation>
    </message>
    <message>
        <source>Guests at {table} have ordered, and nobody has looked yet.</source>
        <translation>Khách ở {table} đã gọi món mà chưa ai xem.</translation>
    </message>
    <message>
        <source>Accept or refuse what they ordered first.</source>
        <translation>Nhận hoặc từ chối lượt gọi đó trước.</translation>
    </message>
    <message>
        <source>The guests want to know why.</source>
        <translation>Khách muốn biết lý do.</translation>
    </message>
    <message>
        <source>Bill {number} of {table} is not paid.</source>
        <translation>Phiếu {number} của {table} chưa thanh toán.</translation>
    </message>
    <message>
        <source>Take payment, or cancel the bill first.</source>
        <translation>Thu tiền, hoặc hủy phiếu trước.</translation>
    </message>
    <message>
        <source>A picture was lost on its way.</source>
        <translation>Một ảnh bị mất giữa chừng.</translation>
    </message>
    <message>
        <source>Choose the folder once more.</source>
        <translation>Hãy chọn lại thư mục.</translation>
    </message>
    <message>
        <source>No product is called so.</source>
        <translation>Không có món nào tên như vậy.</translation>
    </message>
    <message>
        <source>Name the file by a SKU, an id or a name.</source>
        <translation>Đặt tên tệp theo mã SKU, mã món hoặc tên món.</translation>
    </message>
    <message>
        <source>It could be {one} or {other}.</source>
        <translation>Có thể là {one} hoặc {other}.</translation>
    </message>
    <message>
        <source>Name the file by a SKU.</source>
        <translation>Đặt tên tệp theo mã SKU.</translation>
    </message>
    <message>
        <source>{name} has {first} already.</source>
        <translation>{name} đã có {first}.</translation>
    </message>
    <message>
        <source>Leave one file for each product.</source>
        <translation>Mỗi món chỉ để một tệp.</translation>
    </message>
    <message>
        <source>This file holds no picture that can be read.</source>
        <translation>Không đọc được ảnh trong tệp này.</translation>
    </message>
    <message>
        <source>Save it anew as JPG, PNG or WebP.</source>
        <translation>Hãy lưu lại thành JPG, PNG hoặc WebP.</translation>
    </message>
    <message>
        <source>This file has more than {most} MB.</source>
        <translation>Tệp này lớn hơn {most} MB.</translation>
    </message>
    <message>
        <source>Save it smaller.</source>
        <translation>Hãy lưu nhỏ lại.</translation>
    </message>
    <message>
        <source>There is no picture in this folder.</source>
        <translation>Thư mục này không có ảnh nào.</translation>
    </message>
    <message>
        <source>Choose the folder with the JPG, PNG or WebP files.</source>
        <translation>Hãy chọn thư mục có tệp JPG, PNG hoặc WebP.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Đã dừng. Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>Choose the folder once more when there is time.</source>
        <translation>Khi rảnh hãy chọn lại thư mục.</translation>
    </message>
</context>
<context>
    <name>MethodSheet</name>
    <message>
        <source>{amount} is asked for.</source>
        <translation>Yêu cầu thanh toán {amount}.</translation>
    </message>
    <message>
        <source>How does the guest pay?</source>
        <translation>Khách trả bằng gì?</translation>
    </message>
    <message>
        <source>No way to pay without cash is set up yet. Settings has them.</source>
        <translation>Chưa có cách trả không tiền mặt. Thêm trong Cài đặt.</translation>
    </message>
    <message>
        <source>Needs the server, and there is no connection.</source>
        <translation>Cần máy chủ, mà hiện mất kết nối.</translation>
    </message>
    <message>
        <source>The provider does not answer at the moment.</source>
        <translation>Nhà cung cấp hiện không trả lời.</translation>
    </message>
</context>
<context>
    <name>ModeSheet</name>
    <message>
        <source>One bill</source>
        <translation>Một phiếu chung</translation>
    </message>
    <message>
        <source>Everything comes onto one bill. They pay it whole or in shares.</source>
        <translation>Mọi món vào một phiếu. Khách trả hết hoặc chia nhau.</translation>
    </message>
    <message>
        <source>Each phone its own</source>
        <translation>Mỗi điện thoại một phiếu</translation>
    </message>
    <message>
        <source>Each guest orders and pays on a bill of one&apos;s own.</source>
        <translation>Mỗi khách gọi món và trả phiếu riêng của mình.</translation>
    </message>
    <message>
        <source>How does {table} pay?</source>
        <translation>{table} thanh toán thế nào?</translation>
    </message>
    <message>
        <source>It stays so until the table is closed.</source>
        <translation>Giữ như vậy cho đến khi đóng bàn.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Bỏ qua</translation>
    </message>
</context>
<context>
    <name>MovementModel</name>
    <message>
        <source>approved by {name}</source>
        <translation>{name} duyệt</translation>
    </message>
</context>
<context>
    <name>NameSheet</name>
    <message>
        <source>Tables</source>
        <translation>Bàn</translation>
    </message>
    <message>
        <source>Name of order {number}</source>
        <translation>Tên của đơn {number}</translation>
    </message>
    <message>
        <source>A table, or who it is for. It stands on the receipt.</source>
        <translation>Bàn, hoặc tên khách. Sẽ in trên phiếu.</translation>
    </message>
    <message>
        <source>Name or table…</source>
        <translation>Tên hoặc bàn…</translation>
    </message>
    <message>
        <source>Name or table</source>
        <translation>Tên hoặc bàn</translation>
    </message>
    <message>
        <source>Keep name</source>
        <translation>Lưu tên</translation>
    </message>
    <message>
        <source>T{number}</source>
        <translation>B{number}</translation>
    </message>
</context>
<context>
    <name>NewPin</name>
    <message>
        <source>The same PIN once more</source>
        <translation>Nhập lại mã PIN đó</translation>
    </message>
    <message>
        <source>New PIN for {name}</source>
        <translation>Mã PIN mới của {name}</translation>
    </message>
    <message>
        <source>{shortest} to {longest} digits. Only {name} should see them.</source>
        <translation>{shortest} đến {longest} chữ số. Chỉ để {name} thấy.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Keep this PIN</source>
        <translation>Dùng mã này</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Tiếp</translation>
    </message>
    <message>
        <source>That was another PIN. Begin again.</source>
        <translation>Hai lần nhập không giống nhau. Hãy nhập lại từ đầu.</translation>
    </message>
</context>
<context>
    <name>NoteSheet</name>
    <message>
        <source>Frequent notes</source>
        <translation>Ghi chú thường dùng</translation>
    </message>
    <message>
        <source>It stands on the order and on the receipt.</source>
        <translation>Ghi chú hiện trên đơn và trên phiếu.</translation>
    </message>
    <message>
        <source>Write a note…</source>
        <translation>Viết ghi chú…</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Keep note</source>
        <translation>Lưu ghi chú</translation>
    </message>
    <message>
        <source>Less ice</source>
        <translation>Ít đá</translation>
    </message>
    <message>
        <source>No ice</source>
        <translation>Không đá</translation>
    </message>
    <message>
        <source>Less sugar</source>
        <translation>Ít đường</translation>
    </message>
    <message>
        <source>No sugar</source>
        <translation>Không đường</translation>
    </message>
    <message>
        <source>Hot</source>
        <translation>Nóng</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Mang về</translation>
    </message>
    <message>
        <source>Less spicy</source>
        <translation>Ít cay</translation>
    </message>
    <message>
        <source>No onion</source>
        <translation>Không hành</translation>
    </message>
    <message>
        <source>As a gift</source>
        <translation>Làm quà tặng</translation>
    </message>
</context>
<context>
    <name>OpenOrderModel</name>
    <message>
        <source>In the cart</source>
        <translation>Đang trong giỏ</translation>
    </message>
    <message>
        <source>Partly paid</source>
        <translation>Đã trả một phần</translation>
    </message>
    <message>
        <source>In the kitchen</source>
        <translation>Ở bếp</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n dòng</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpenOrdersScreen</name>
    <message>
        <source>Open orders</source>
        <translation>Đơn đang mở</translation>
    </message>
    <message>
        <source>Name, table or number…</source>
        <translation>Tên, bàn hoặc số…</translation>
    </message>
    <message>
        <source>Search open orders</source>
        <translation>Tìm đơn đang mở</translation>
    </message>
    <message>
        <source>Open orders, the longest waiting first</source>
        <translation>Đơn đang mở, chờ lâu nhất trước</translation>
    </message>
    <message>
        <source>Left over, not paid at till {till}</source>
        <translation>Còn lại, chưa thu ở máy {till}</translation>
    </message>
    <message>
        <source>Left over, not paid with the rest</source>
        <translation>Còn lại, chưa thu cùng phần kia</translation>
    </message>
    <message>
        <source>{name} has it open</source>
        <translation>{name} đang mở</translation>
    </message>
    <message>
        <source>No order is open</source>
        <translation>Không có đơn nào đang mở</translation>
    </message>
    <message>
        <source>An order that is parked waits here until it is taken up again.</source>
        <translation>Đơn được giữ sẽ chờ ở đây đến khi mở lại.</translation>
    </message>
    <message>
        <source>No open order is called so</source>
        <translation>Không có đơn đang mở nào tên như vậy</translation>
    </message>
    <message>
        <source>Check the name or number; paid orders are under Orders today.</source>
        <translation>Kiểm tra tên hoặc số; đơn đã thanh toán ở Đơn hôm nay.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more line(s)</source>
        <translation>
            <numerusform>và %n dòng nữa</numerusform>
        </translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Tổng cộng</translation>
    </message>
    <message>
        <source>Also at till {till}</source>
        <translation>Cũng ở máy {till}</translation>
    </message>
    <message>
        <source>Till {till}</source>
        <translation>Máy {till}</translation>
    </message>
    <message>
        <source>In its cart</source>
        <translation>Đang trong giỏ</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Nhận đơn</translation>
    </message>
</context>
<context>
    <name>OrderErrands</name>
    <message>
        <source>There is nothing to park.</source>
        <translation>Không có gì để giữ.</translation>
    </message>
    <message>
        <source>There is nothing to split.</source>
        <translation>Không có gì để tách.</translation>
    </message>
    <message>
        <source>There is no order to merge into.</source>
        <translation>Chưa có đơn nào để gộp vào.</translation>
    </message>
    <message>
        <source>Merge which order into {name}?</source>
        <translation>Gộp đơn nào vào {name}?</translation>
    </message>
    <message>
        <source>Everything on it comes onto this bill.</source>
        <translation>Mọi món của đơn đó sẽ sang phiếu này.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Gộp</translation>
    </message>
    <message>
        <source>There is nothing to move.</source>
        <translation>Không có gì để chuyển.</translation>
    </message>
    <message>
        <source>Move lines of {name} to which order?</source>
        <translation>Chuyển món của {name} sang đơn nào?</translation>
    </message>
    <message>
        <source>You choose the lines next.</source>
        <translation>Bước sau chọn các dòng.</translation>
    </message>
    <message>
        <source>Choose lines</source>
        <translation>Chọn dòng</translation>
    </message>
    <message numerus="yes">
        <source>Split into %n bill(s).</source>
        <translation>
            <numerusform>Đã tách thành %n phiếu.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} is parked.</source>
        <translation>Đã giữ {name}.</translation>
    </message>
    <message>
        <source>Take it up again</source>
        <translation>Mở lại</translation>
    </message>
    <message>
        <source>The lines are on the other order now.</source>
        <translation>Các dòng đã sang đơn kia.</translation>
    </message>
    <message>
        <source>{number} is part of {other} now.</source>
        <translation>{number} đã gộp vào {other}.</translation>
    </message>
</context>
<context>
    <name>OrderModel</name>
    <message>
        <source>Paid</source>
        <translation>Đã thanh toán</translation>
    </message>
    <message>
        <source>Voided</source>
        <translation>Đã hủy giao dịch</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Đã hủy</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n dòng</numerusform>
        </translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Đã gộp</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Đã hoàn tiền</translation>
    </message>
    <message>
        <source>Refunded (part)</source>
        <translation>Hoàn một phần</translation>
    </message>
    <message>
        <source>At another till</source>
        <translation>Ở máy khác</translation>
    </message>
</context>
<context>
    <name>OrderWords</name>
    <message>
        <source>Dine in</source>
        <translation>Tại chỗ</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Mang về</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Giao hàng</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} phút</translation>
    </message>
    <message>
        <source>{h} h {n} min</source>
        <translation>{h} giờ {n} phút</translation>
    </message>
    <message>
        <source>{h} h {n}</source>
        <translation>{h} giờ {n}</translation>
    </message>
</context>
<context>
    <name>OrdersScreen</name>
    <message>
        <source>Orders</source>
        <translation>Đơn hàng</translation>
    </message>
    <message>
        <source>Order number…</source>
        <translation>Số phiếu…</translation>
    </message>
    <message>
        <source>Search by order number</source>
        <translation>Tìm theo số phiếu</translation>
    </message>
    <message>
        <source>Orders of the day, newest first</source>
        <translation>Đơn trong ngày, mới nhất trước</translation>
    </message>
    <message>
        <source>The day in figures</source>
        <translation>Tổng kết ngày</translation>
    </message>
    <message>
        <source>No orders on this day</source>
        <translation>Ngày này không có đơn</translation>
    </message>
    <message>
        <source>They appear here as soon as the first one is paid or cancelled.</source>
        <translation>Đơn hiện ở đây ngay khi thanh toán hoặc hủy đơn đầu tiên.</translation>
    </message>
    <message>
        <source>No order with this number</source>
        <translation>Không có đơn mang số này</translation>
    </message>
    <message>
        <source>Check the number, or look at another day.</source>
        <translation>Kiểm tra số, hoặc xem ngày khác.</translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s) waiting to print</source>
        <translation>
            <numerusform>%n phiếu chờ in</numerusform>
        </translation>
    </message>
    <message>
        <source>The till is opening</source>
        <translation>Máy đang mở</translation>
    </message>
    <message>
        <source>The orders follow in a moment.</source>
        <translation>Đơn hàng sẽ hiện trong giây lát.</translation>
    </message>
    <message>
        <source>The list cannot be read just now</source>
        <translation>Chưa đọc được danh sách</translation>
    </message>
    <message>
        <source>Every sale is saved in the journal. Try again in a moment.</source>
        <translation>Mọi giao dịch đã lưu trong nhật ký. Thử lại sau giây lát.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
</context>
<context>
    <name>OtherTills</name>
    <message>
        <source>Other tills of the shop may join this till&apos;s server</source>
        <translation>Các quầy khác của cửa hàng được vào máy chủ của quầy này</translation>
    </message>
    <message>
        <source>They reach it in the shop&apos;s network, and everything they say is encrypted.</source>
        <translation>Các quầy đó vào qua mạng của cửa hàng, mọi thứ gửi đi đều được mã hóa.</translation>
    </message>
    <message>
        <source>Code for another till</source>
        <translation>Mã cho quầy khác</translation>
    </message>
    <message>
        <source>Type at the other till: {address}</source>
        <translation>Nhập ở quầy kia: {address}</translation>
    </message>
    <message>
        <source>Fingerprint to compare there:</source>
        <translation>Dấu vân tay để so ở quầy kia:</translation>
    </message>
    <message>
        <source>Pairing code, for ten minutes: {code}</source>
        <translation>Mã ghép nối, dùng được mười phút: {code}</translation>
    </message>
    <message>
        <source>No code was made. It takes a manager, and a server that answers.</source>
        <translation>Chưa tạo được mã. Cần có quản lý và máy chủ đang trả lời.</translation>
    </message>
</context>
<context>
    <name>OverrideSheet</name>
    <message>
        <source>New price</source>
        <translation>Giá mới</translation>
    </message>
    <message>
        <source>Back to the menu&apos;s price</source>
        <translation>Về giá trong bảng giá</translation>
    </message>
    <message>
        <source>The menu says {price}.</source>
        <translation>Bảng giá: {price}.</translation>
    </message>
    <message>
        <source>Price of {name}</source>
        <translation>Giá của {name}</translation>
    </message>
    <message>
        <source>Price agreed</source>
        <translation>Giá đã thỏa thuận</translation>
    </message>
    <message>
        <source>Wrong on the menu</source>
        <translation>Bảng giá sai</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Hư hỏng</translation>
    </message>
    <message>
        <source>Other size</source>
        <translation>Cỡ khác</translation>
    </message>
    <message>
        <source>Set price</source>
        <translation>Đặt giá</translation>
    </message>
    <message>
        <source>Choose or write why.</source>
        <translation>Chọn hoặc ghi lý do.</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Takings by hour</source>
        <translation>Doanh thu theo giờ</translation>
    </message>
    <message>
        <source>What sold best</source>
        <translation>Bán chạy nhất</translation>
    </message>
</context>
<context>
    <name>OwnPinSheet</name>
    <message>
        <source>Keep this PIN</source>
        <translation>Giữ mã PIN này</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Tiếp</translation>
    </message>
    <message>
        <source>Your PIN now</source>
        <translation>Mã PIN hiện tại của bạn</translation>
    </message>
    <message>
        <source>Your new PIN</source>
        <translation>Mã PIN mới của bạn</translation>
    </message>
    <message>
        <source>The new PIN once more</source>
        <translation>Nhập lại mã PIN mới</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Chờ một chút…</translation>
    </message>
    <message>
        <source>{shortest} to {longest} digits. Only you should know them.</source>
        <translation>{shortest} đến {longest} chữ số. Chỉ mình bạn biết.</translation>
    </message>
    <message>
        <source>That was another PIN. Begin again.</source>
        <translation>Hai lần nhập khác nhau. Hãy nhập lại.</translation>
    </message>
</context>
<context>
    <name>PaidPanel</name>
    <message>
        <source>Paid · {number}</source>
        <translation>Đã thanh toán · {number}</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Tiền thối</translation>
    </message>
    <message>
        <source>Paid in full</source>
        <translation>Đã trả đủ</translation>
    </message>
    <message>
        <source>{tendered} received for {due}</source>
        <translation>Nhận {tendered} cho {due}</translation>
    </message>
    <message>
        <source>Already paid · {number}</source>
        <translation>Đã thanh toán rồi · {number}</translation>
    </message>
    <message>
        <source>No money was taken twice. Total:</source>
        <translation>Không thu tiền hai lần. Tổng cộng:</translation>
    </message>
    <message>
        <source>The next scan or any key begins a new sale.</source>
        <translation>Quét mã hoặc bấm phím bất kỳ để bán tiếp.</translation>
    </message>
    <message>
        <source>New sale</source>
        <translation>Bán đơn mới</translation>
    </message>
</context>
<context>
    <name>PaidView</name>
    <message>
        <source>Thank you!</source>
        <translation>Cảm ơn quý khách!</translation>
    </message>
    <message>
        <source>Your change</source>
        <translation>Tiền thối của quý khách</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Đã thanh toán</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Tổng cộng</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>Làm tròn</translation>
    </message>
</context>
<context>
    <name>PaperFields</name>
    <message>
        <source>Number on the receipt</source>
        <translation>Số phiếu</translation>
    </message>
    <message>
        <source>Day of sale</source>
        <translation>Ngày bán</translation>
    </message>
    <message>
        <source>Total on the receipt</source>
        <translation>Tổng trên phiếu</translation>
    </message>
</context>
<context>
    <name>PaperLineSheet</name>
    <message>
        <source>Price of one on the paper</source>
        <translation>Đơn giá trên phiếu</translation>
    </message>
    <message>
        <source>Left empty it is today&apos;s price.</source>
        <translation>Để trống là lấy giá hôm nay.</translation>
    </message>
    <message>
        <source>How much came back</source>
        <translation>Trả lại bao nhiêu</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>Đồng ý</translation>
    </message>
</context>
<context>
    <name>PayAccount</name>
    <message>
        <source>{name} may not buy on account.</source>
        <translation>{name} chưa được mua nợ.</translation>
    </message>
    <message>
        <source>{name}: {left} may still go on account.</source>
        <translation>{name}: còn được nợ {left}.</translation>
    </message>
    <message>
        <source>{name}: {left} may still go on account; more needs a PIN.</source>
        <translation>{name}: còn được nợ {left}; nhiều hơn cần mã PIN.</translation>
    </message>
</context>
<context>
    <name>PayBackSheet</name>
    <message>
        <source>{name} pays back</source>
        <translation>{name} trả nợ</translation>
    </message>
    <message>
        <source>Owed: {owed}</source>
        <translation>Đang nợ: {owed}</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Số tiền</translation>
    </message>
    <message>
        <source>Reference, if there is one</source>
        <translation>Mã giao dịch, nếu có</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Mã tham chiếu</translation>
    </message>
    <message>
        <source>Take payment</source>
        <translation>Thu tiền</translation>
    </message>
    <message>
        <source>No more than {owed} is owed.</source>
        <translation>Chỉ còn nợ {owed}.</translation>
    </message>
    <message>
        <source>{left} is still owed then.</source>
        <translation>Sau đó còn nợ {left}.</translation>
    </message>
</context>
<context>
    <name>PayScreen</name>
    <message>
        <source>Order {number}</source>
        <translation>Đơn {number}</translation>
    </message>
</context>
<context>
    <name>PaymentAlerts</name>
    <message>
        <source>Paid: {amount} · {method} · {number}</source>
        <translation>Đã nhận: {amount} · {method} · {number}</translation>
    </message>
    <message>
        <source>{amount} by {method} came for {number} when nothing was left to pay.</source>
        <translation>{amount} qua {method} cho đơn {number} đến khi không còn gì phải trả.</translation>
    </message>
    <message>
        <source>Give it back</source>
        <translation>Hoàn lại</translation>
    </message>
    <message>
        <source>The provider did not give back {amount} by {method} for {number}.</source>
        <translation>Nhà cung cấp không hoàn {amount} qua {method} của đơn {number}.</translation>
    </message>
    <message>
        <source>Give cash instead</source>
        <translation>Trả bằng tiền mặt</translation>
    </message>
    <message>
        <source>{number}: {paid} came by {method} instead of {amount}: {difference}.</source>
        <translation>{number}: nhận {paid} qua {method} thay vì {amount}: {difference}.</translation>
    </message>
</context>
<context>
    <name>PaymentMethod</name>
    <message>
        <source>QRIS of the shop</source>
        <translation>QRIS của quán</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Thẻ</translation>
    </message>
    <message>
        <source>Card at the terminal</source>
        <translation>Thẻ tại máy quẹt</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>đã yêu cầu</translation>
    </message>
    <message>
        <source>on its way back</source>
        <translation>đang hoàn</translation>
    </message>
    <message>
        <source>given back</source>
        <translation>đã hoàn</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>bị từ chối</translation>
    </message>
    <message>
        <source>given back in cash</source>
        <translation>đã trả tiền mặt</translation>
    </message>
    <message>
        <source>{amount} too much</source>
        <translation>Thừa {amount}</translation>
    </message>
    <message>
        <source>{amount} too little</source>
        <translation>Thiếu {amount}</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Đã trả</translation>
    </message>
    <message>
        <source>Time is over</source>
        <translation>Hết giờ</translation>
    </message>
    <message>
        <source>Cancelled, not over</source>
        <translation>Đã hủy, chưa xong</translation>
    </message>
    <message>
        <source>Its money may still come. Put it aside to go on.</source>
        <translation>Tiền vẫn có thể đến. Gác lại để làm tiếp.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Đã hủy</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Chưa rõ</translation>
    </message>
    <message>
        <source>The answer was lost. The till asks until it is known.</source>
        <translation>Mất câu trả lời. Máy sẽ hỏi đến khi rõ.</translation>
    </message>
    <message>
        <source>Being paid…</source>
        <translation>Đang trả…</translation>
    </message>
    <message>
        <source>The provider has it. It is not paid yet.</source>
        <translation>Nhà cung cấp đang xử lý. Chưa trả xong.</translation>
    </message>
    <message>
        <source>{paid} came instead of {amount}. This is not paid.</source>
        <translation>Nhận {paid} thay vì {amount}. Chưa tính là đã trả.</translation>
    </message>
    <message>
        <source>Nothing was paid. Try again, or pay another way.</source>
        <translation>Chưa ai trả. Thử lại hoặc trả cách khác.</translation>
    </message>
    <message>
        <source>Waiting for the money</source>
        <translation>Đang chờ tiền</translation>
    </message>
    <message>
        <source>The till asks once more whether it was paid.</source>
        <translation>Máy hỏi lại một lần xem đã trả chưa.</translation>
    </message>
    <message>
        <source>The guest scans this code and pays.</source>
        <translation>Khách quét mã này rồi trả.</translation>
    </message>
    <message>
        <source>The provider is being asked…</source>
        <translation>Đang hỏi nhà cung cấp…</translation>
    </message>
</context>
<context>
    <name>PaymentView</name>
    <message>
        <source>Account of {name}</source>
        <translation>Tài khoản {name}</translation>
    </message>
    <message>
        <source>Scan this code and pay</source>
        <translation>Quét mã này để trả</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>Còn {time}</translation>
    </message>
</context>
<context>
    <name>PaymentsSection</name>
    <message>
        <source>Bank and QR</source>
        <translation>Ngân hàng và QR</translation>
    </message>
    <message>
        <source>What the till draws by itself. Providers stand under Wallets and cards.</source>
        <translation>Những mã máy tự vẽ. Nhà cung cấp nằm ở mục Ví và thẻ.</translation>
    </message>
    <message>
        <source>Bank of the shop</source>
        <translation>Ngân hàng của quán</translation>
    </message>
    <message>
        <source>None: no VietQR</source>
        <translation>Không: không dùng VietQR</translation>
    </message>
    <message>
        <source>Account number</source>
        <translation>Số tài khoản</translation>
    </message>
    <message>
        <source>As the bank writes it</source>
        <translation>Đúng như ngân hàng ghi</translation>
    </message>
    <message>
        <source>It is the number of a card</source>
        <translation>Đây là số thẻ</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>Chủ tài khoản</translation>
    </message>
    <message>
        <source>The guest&apos;s banking app shows the same name</source>
        <translation>Ứng dụng của khách hiện đúng tên này</translation>
    </message>
    <message>
        <source>QRIS of the shop</source>
        <translation>QRIS của quán</translation>
    </message>
    <message>
        <source>Scan the printed code, or paste its text</source>
        <translation>Quét mã đã in, hoặc dán nội dung của mã</translation>
    </message>
    <message>
        <source>Trusted unseen in a shift, at most</source>
        <translation>Tin khách khi chưa thấy tiền, tối đa mỗi ca</translation>
    </message>
    <message>
        <source>Empty: no transfer counts before it is seen</source>
        <translation>Trống: chưa thấy tiền thì chưa tính</translation>
    </message>
    <message>
        <source>Card terminal beside this till</source>
        <translation>Máy quẹt thẻ cạnh quầy này</translation>
    </message>
    <message>
        <source>Its name at the provider, as tmr_… or P400Plus-…; empty: none</source>
        <translation>Tên ở nhà cung cấp, như tmr_… hoặc P400Plus-…; trống: không có</translation>
    </message>
    <message>
        <source>Enter an amount, or leave it empty.</source>
        <translation>Nhập số tiền, hoặc để trống.</translation>
    </message>
    <message>
        <source>To try: scan it with a banking app. It must show the holder&apos;s name.</source>
        <translation>Thử: quét bằng ứng dụng ngân hàng. Phải hiện đúng tên chủ tài khoản.</translation>
    </message>
</context>
<context>
    <name>PeopleTiles</name>
    <message>
        <source>People</source>
        <translation>Nhân viên</translation>
    </message>
</context>
<context>
    <name>PickSheet</name>
    <message>
        <source>Name, table or number…</source>
        <translation>Tên, bàn hoặc số…</translation>
    </message>
    <message>
        <source>Search open orders</source>
        <translation>Tìm đơn đang mở</translation>
    </message>
    <message>
        <source>Open orders</source>
        <translation>Đơn đang mở</translation>
    </message>
    <message>
        <source>No open order is called so.</source>
        <translation>Không có đơn đang mở nào tên như vậy.</translation>
    </message>
    <message>
        <source>There is no other open order.</source>
        <translation>Không có đơn đang mở nào khác.</translation>
    </message>
</context>
<context>
    <name>PickTableSheet</name>
    <message>
        <source>Table or area…</source>
        <translation>Bàn hoặc khu…</translation>
    </message>
    <message>
        <source>Search tables</source>
        <translation>Tìm bàn</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Bàn</translation>
    </message>
</context>
<context>
    <name>PictureField</name>
    <message>
        <source>Choose a picture</source>
        <translation>Chọn ảnh</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>Không dùng ảnh</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message numerus="yes">
        <source>PIN, %n digit(s) entered</source>
        <translation>
            <numerusform>PIN, đã nhập %n chữ số</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete last digit</source>
        <translation>Xóa chữ số cuối</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Xóa hết</translation>
    </message>
</context>
<context>
    <name>PinPanel</name>
    <message>
        <source>One moment…</source>
        <translation>Chờ một chút…</translation>
    </message>
    <message>
        <source>Choose a person.</source>
        <translation>Hãy chọn một người.</translation>
    </message>
    <message>
        <source>PIN of {name}</source>
        <translation>Mã PIN của {name}</translation>
    </message>
</context>
<context>
    <name>PinSheet</name>
    <message>
        <source>No authority vouches for {server}. If the shop hosts it, compare this fingerprint with the one the server shows. If they differ, somebody else answers.</source>
        <translation>Không tổ chức nào xác nhận {server}. Nếu máy chủ là của cửa hàng, hãy so dấu vân tay này với dấu trên máy chủ. Nếu khác nhau thì có kẻ khác trả lời.</translation>
    </message>
    <message>
        <source>I have compared every pair</source>
        <translation>Tôi đã so từng cặp</translation>
    </message>
    <message>
        <source>Trust this server?</source>
        <translation>Tin máy chủ này?</translation>
    </message>
    <message>
        <source>From then on only this certificate.</source>
        <translation>Từ đó chỉ tin chứng chỉ này.</translation>
    </message>
    <message>
        <source>Trust it</source>
        <translation>Tin cậy</translation>
    </message>
</context>
<context>
    <name>Place</name>
    <message>
        <source>Order numbers begin with</source>
        <translation>Số đơn bắt đầu bằng</translation>
    </message>
    <message>
        <source>Language of the receipts</source>
        <translation>Ngôn ngữ trên phiếu</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Quốc gia</translation>
    </message>
    <message>
        <source>Name of the shop</source>
        <translation>Tên cửa hàng</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>Mã số thuế</translation>
    </message>
    <message>
        <source>Line above the receipt</source>
        <translation>Dòng đầu phiếu</translation>
    </message>
    <message>
        <source>Line below the receipt</source>
        <translation>Dòng cuối phiếu</translation>
    </message>
    <message>
        <source>Name of the cashier</source>
        <translation>Tên thu ngân</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Business day</source>
        <translation>Ngày bán hàng</translation>
    </message>
    <message>
        <source>Service charge</source>
        <translation>Phí phục vụ</translation>
    </message>
    <message>
        <source>Rounding of cash</source>
        <translation>Làm tròn tiền mặt</translation>
    </message>
    <message>
        <source>Round tax</source>
        <translation>Làm tròn thuế</translation>
    </message>
    <message>
        <source>Selling needs an open shift</source>
        <translation>Phải mở ca mới bán được</translation>
    </message>
    <message>
        <source>Most discount of a role</source>
        <translation>Mức giảm tối đa theo vai trò</translation>
    </message>
    <message>
        <source>Reasons for discounts</source>
        <translation>Lý do giảm giá</translation>
    </message>
    <message>
        <source>Reasons for voids</source>
        <translation>Lý do hủy</translation>
    </message>
    <message>
        <source>Reasons for cancelled orders</source>
        <translation>Lý do hủy đơn</translation>
    </message>
    <message>
        <source>Reasons for other prices</source>
        <translation>Lý do sửa giá</translation>
    </message>
    <message>
        <source>Code on the receipt</source>
        <translation>Mã trên phiếu</translation>
    </message>
    <message>
        <source>Reasons for refunds</source>
        <translation>Lý do hoàn tiền</translation>
    </message>
    <message>
        <source>Reasons for cash in and out</source>
        <translation>Lý do thu chi tiền mặt</translation>
    </message>
    <message>
        <source>Tenders</source>
        <translation>Cách thanh toán</translation>
    </message>
    <message>
        <source>Kinds of order</source>
        <translation>Loại đơn</translation>
    </message>
    <message>
        <source>Kitchen stations</source>
        <translation>Quầy bếp</translation>
    </message>
    <message>
        <source>Bank account for VietQR</source>
        <translation>Tài khoản ngân hàng cho VietQR</translation>
    </message>
    <message>
        <source>Holder of the bank account</source>
        <translation>Chủ tài khoản ngân hàng</translation>
    </message>
    <message>
        <source>QRIS of the shop</source>
        <translation>QRIS của quán</translation>
    </message>
    <message>
        <source>Most on trust in a shift</source>
        <translation>Nhận theo lòng tin tối đa mỗi ca</translation>
    </message>
    <message>
        <source>Staff let guests in who scan a table</source>
        <translation>Nhân viên duyệt khách quét mã bàn</translation>
    </message>
    <message>
        <source>A scan opens the table</source>
        <translation>Quét mã là mở bàn</translation>
    </message>
    <message>
        <source>How tables pay</source>
        <translation>Cách bàn thanh toán</translation>
    </message>
    <message>
        <source>Staff choose how a table pays</source>
        <translation>Nhân viên chọn cách bàn thanh toán</translation>
    </message>
    <message>
        <source>A quiet table ends after minutes</source>
        <translation>Bàn yên lặng tự đóng sau (phút)</translation>
    </message>
    <message>
        <source>Language of this till</source>
        <translation>Ngôn ngữ của máy này</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Sáng hay tối</translation>
    </message>
    <message>
        <source>Printers</source>
        <translation>Máy in</translation>
    </message>
    <message>
        <source>Receipt after each sale</source>
        <translation>In phiếu sau mỗi giao dịch</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Máy quét</translation>
    </message>
    <message>
        <source>Layouts of scale labels</source>
        <translation>Mẫu tem cân</translation>
    </message>
    <message>
        <source>Customer display</source>
        <translation>Màn hình khách</translation>
    </message>
    <message>
        <source>Lock after minutes</source>
        <translation>Khóa sau số phút</translation>
    </message>
    <message>
        <source>Own server beside the till</source>
        <translation>Máy chủ riêng của quầy</translation>
    </message>
    <message>
        <source>Phones may reach this till</source>
        <translation>Điện thoại được kết nối tới quầy này</translation>
    </message>
    <message>
        <source>Address for guests&apos; phones</source>
        <translation>Địa chỉ cho điện thoại của khách</translation>
    </message>
    <message>
        <source>Port for guests&apos; phones</source>
        <translation>Cổng cho điện thoại của khách</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Địa chỉ máy chủ</translation>
    </message>
    <message>
        <source>Other tills may join this till</source>
        <translation>Quầy khác được vào quầy này</translation>
    </message>
    <message>
        <source>Certificate of the server</source>
        <translation>Chứng chỉ của máy chủ</translation>
    </message>
    <message>
        <source>A typed 185 means 185.000</source>
        <translation>Gõ 185 nghĩa là 185.000</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>có</translation>
    </message>
    <message>
        <source>no</source>
        <translation>không</translation>
    </message>
    <message>
        <source>Tax rate: {tax_class}, from {day}</source>
        <translation>Thuế suất: {tax_class}, từ {day}</translation>
    </message>
</context>
<context>
    <name>PriceSheet</name>
    <message>
        <source>Price</source>
        <translation>Giá</translation>
    </message>
    <message>
        <source>This product has no fixed price. What does it cost?</source>
        <translation>Món này chưa có giá cố định. Giá bao nhiêu?</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>Đồng ý</translation>
    </message>
</context>
<context>
    <name>PrintQueueScreen</name>
    <message>
        <source>Waiting to print</source>
        <translation>Đang chờ in</translation>
    </message>
    <message>
        <source>Receipts waiting to print, oldest first</source>
        <translation>Phiếu chờ in, cũ nhất trước</translation>
    </message>
    <message>
        <source>Printers</source>
        <translation>Máy in</translation>
    </message>
    <message>
        <source>Every sale here is saved. A receipt that may be on paper is marked REPRINT.</source>
        <translation>Mọi giao dịch ở đây đã được lưu. Phiếu có thể đã in sẽ ghi IN LẠI.</translation>
    </message>
    <message>
        <source>Nothing is waiting</source>
        <translation>Không có gì chờ in</translation>
    </message>
    <message>
        <source>Every receipt is printed. What cannot be printed appears here.</source>
        <translation>Mọi phiếu đã in. Phiếu nào không in được sẽ hiện ở đây.</translation>
    </message>
    <message>
        <source>{number} is not printed. It can be had again from the orders.</source>
        <translation>Không in {number}. Có thể in lại từ danh sách đơn.</translation>
    </message>
</context>
<context>
    <name>PrintWords</name>
    <message>
        <source>No receipt</source>
        <translation>Không có phiếu</translation>
    </message>
    <message>
        <source>Waiting to print</source>
        <translation>Đang chờ in</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Đang in</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Đã in</translation>
    </message>
    <message>
        <source>May have printed</source>
        <translation>Có thể đã in</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>Chưa in được</translation>
    </message>
    <message>
        <source>Not to be printed</source>
        <translation>Không cần in</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Sẵn sàng</translation>
    </message>
    <message>
        <source>Paper nearly out</source>
        <translation>Sắp hết giấy</translation>
    </message>
    <message>
        <source>No paper</source>
        <translation>Hết giấy</translation>
    </message>
    <message>
        <source>Cover open</source>
        <translation>Nắp đang mở</translation>
    </message>
    <message>
        <source>Printer does not answer</source>
        <translation>Máy in không trả lời</translation>
    </message>
    <message>
        <source>Printer does not say</source>
        <translation>Chưa rõ trạng thái</translation>
    </message>
    <message>
        <source>Waiting its turn</source>
        <translation>Đang chờ lượt</translation>
    </message>
    <message>
        <source>REPRINT {number}</source>
        <translation>IN LẠI {number}</translation>
    </message>
    <message>
        <source>Kitchen {number}</source>
        <translation>Bếp {number}</translation>
    </message>
    <message>
        <source>Receipt printer</source>
        <translation>Máy in phiếu</translation>
    </message>
</context>
<context>
    <name>PrinterAlerts</name>
    <message>
        <source>Waiting receipts</source>
        <translation>Phiếu đang chờ</translation>
    </message>
</context>
<context>
    <name>PrinterForm</name>
    <message>
        <source>Such as 192.168.1.50, or 192.168.1.50:9100</source>
        <translation>Ví dụ 192.168.1.50 hoặc 192.168.1.50:9100</translation>
    </message>
    <message>
        <source>Maker and product, such as 04b8:0202</source>
        <translation>Mã hãng và sản phẩm, ví dụ 04b8:0202</translation>
    </message>
    <message>
        <source>A device or file, such as /dev/usb/lp0 or LPT1</source>
        <translation>Thiết bị hoặc tệp, ví dụ /dev/usb/lp0 hay LPT1</translation>
    </message>
    <message>
        <source>A folder for the pictures; may be empty</source>
        <translation>Thư mục lưu ảnh; có thể bỏ trống</translation>
    </message>
    <message>
        <source>This address cannot be reached. Check it.</source>
        <translation>Không tới được địa chỉ này. Hãy kiểm tra.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Connected by</source>
        <translation>Kết nối qua</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Mạng</translation>
    </message>
    <message>
        <source>USB</source>
        <translation>USB</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Screen only</source>
        <translation>Chỉ màn hình</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Giấy</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Cách in chữ</translation>
    </message>
    <message>
        <source>Own letters where the printer has them; tax recorders can read those.</source>
        <translation>Dùng chữ của máy in khi có; máy ghi thuế đọc được chữ này.</translation>
    </message>
    <message>
        <source>The printer&apos;s own</source>
        <translation>Chữ của máy in</translation>
    </message>
    <message>
        <source>Always as a picture</source>
        <translation>Luôn in dạng ảnh</translation>
    </message>
    <message>
        <source>Opens the cash drawer</source>
        <translation>Mở ngăn kéo tiền</translation>
    </message>
    <message>
        <source>A printer needs a name.</source>
        <translation>Hãy đặt tên cho máy in.</translation>
    </message>
    <message>
        <source>Another printer has this name.</source>
        <translation>Tên này đã dùng cho máy in khác.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
</context>
<context>
    <name>PrintersSection</name>
    <message>
        <source>Printers</source>
        <translation>Máy in</translation>
    </message>
    <message>
        <source>Receipts go to the first printer.</source>
        <translation>Phiếu in ở máy in đầu tiên.</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Tìm</translation>
    </message>
    <message>
        <source>Printers that were found</source>
        <translation>Máy in tìm thấy</translation>
    </message>
    <message>
        <source>Add printer</source>
        <translation>Thêm máy in</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Gỡ bỏ</translation>
    </message>
    <message>
        <source>Test page</source>
        <translation>In thử</translation>
    </message>
    <message>
        <source>Save printer</source>
        <translation>Lưu máy in</translation>
    </message>
    <message>
        <source>{state}. Look at the paper: did the test page come out?</source>
        <translation>{state}. Xem giấy: trang thử đã in ra chưa?</translation>
    </message>
    <message>
        <source>Printer {number}</source>
        <translation>Máy in {number}</translation>
    </message>
    <message>
        <source>{printer} is removed.</source>
        <translation>Đã gỡ {printer}.</translation>
    </message>
    <message>
        <source>{printer} is saved. Print a test page.</source>
        <translation>Đã lưu {printer}. Hãy in thử.</translation>
    </message>
    <message>
        <source>The test page is on its way to the printer.</source>
        <translation>Trang thử đang gửi đến máy in.</translation>
    </message>
    <message>
        <source>Looking for printers…</source>
        <translation>Đang tìm máy in…</translation>
    </message>
    <message>
        <source>Found. Touch one to add it.</source>
        <translation>Đã tìm thấy. Chạm để thêm.</translation>
    </message>
    <message>
        <source>No other printer found here. Add a network printer by its address.</source>
        <translation>Không thấy máy in nào khác. Máy in mạng thì thêm bằng địa chỉ.</translation>
    </message>
</context>
<context>
    <name>PrintersStep</name>
    <message>
        <source>Did the test page come out, with all letters and cut off?</source>
        <translation>Trang in thử có ra đủ chữ và được cắt không?</translation>
    </message>
    <message>
        <source>Good. Receipts go there.</source>
        <translation>Tốt. Phiếu sẽ in ở đó.</translation>
    </message>
    <message>
        <source>Look at paper and cover, then at cable and address. A picture instead of letters helps where accents are wrong; 58 mm where lines are cut off.</source>
        <translation>Kiểm tra giấy và nắp, rồi dây và địa chỉ. Sai dấu thì chọn in dạng hình; dòng bị cắt thì chọn 58 mm.</translation>
    </message>
</context>
<context>
    <name>ProductsSection</name>
    <message>
        <source>Products</source>
        <translation>Hàng hóa</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>có</translation>
    </message>
    <message>
        <source>no, some rows were left out</source>
        <translation>không, có dòng bị bỏ qua</translation>
    </message>
    <message>
        <source>nothing imported yet</source>
        <translation>chưa nhập danh mục</translation>
    </message>
    <message>
        <source>Products on sale</source>
        <translation>Mặt hàng đang bán</translation>
    </message>
    <message>
        <source>List number</source>
        <translation>Danh mục số</translation>
    </message>
    <message>
        <source>The whole list</source>
        <translation>Danh mục đầy đủ</translation>
    </message>
    <message>
        <source>Products with a photo</source>
        <translation>Món có ảnh</translation>
    </message>
    <message>
        <source>Products come from a file: .csv, .xlsx or .json, one product a row.</source>
        <translation>Hàng hóa lấy từ tệp .csv, .xlsx hoặc .json, mỗi dòng một mặt hàng.</translation>
    </message>
</context>
<context>
    <name>ProductsStep</name>
    <message>
        <source>Products</source>
        <translation>Hàng hóa</translation>
    </message>
    <message>
        <source>Products can be imported again and again, at any time.</source>
        <translation>Có thể nhập lại danh mục hàng bất cứ lúc nào.</translation>
    </message>
    <message>
        <source>Keep the products there are</source>
        <translation>Giữ các mặt hàng đang có</translation>
    </message>
    <message>
        <source>Begin with demo products, to try things out</source>
        <translation>Bắt đầu với hàng mẫu để dùng thử</translation>
    </message>
    <message>
        <source>Import my own list: CSV, XLSX or JSON</source>
        <translation>Nhập danh sách của tôi: CSV, XLSX hoặc JSON</translation>
    </message>
    <message>
        <source>Begin with empty shelves</source>
        <translation>Bắt đầu với kệ trống</translation>
    </message>
</context>
<context>
    <name>Provider</name>
    <message>
        <source>Tells when a bank transfer has come</source>
        <translation>Báo khi có tiền chuyển khoản đến</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Thẻ</translation>
    </message>
    <message>
        <source>MoMo wallet</source>
        <translation>Ví MoMo</translation>
    </message>
    <message>
        <source>ShopeePay wallet</source>
        <translation>Ví ShopeePay</translation>
    </message>
    <message>
        <source>VNPAY-QR, banks and cards</source>
        <translation>VNPAY-QR, ngân hàng và thẻ</translation>
    </message>
    <message>
        <source>ZaloPay wallet</source>
        <translation>Ví ZaloPay</translation>
    </message>
    <message>
        <source>Only where the provider has named another one.</source>
        <translation>Chỉ khi nhà cung cấp cho địa chỉ khác.</translation>
    </message>
    <message>
        <source>This till&apos;s name for it = the provider&apos;s name, with commas.</source>
        <translation>Tên tại quầy = tên của nhà cung cấp, cách nhau bằng dấu phẩy.</translation>
    </message>
    <message>
        <source>Access key</source>
        <translation>Access key</translation>
    </message>
    <message>
        <source>Acquirer of the QRIS</source>
        <translation>Ngân hàng thanh toán QRIS (acquirer)</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API key</translation>
    </message>
    <message>
        <source>Address for queries and refunds</source>
        <translation>Địa chỉ truy vấn và hoàn tiền</translation>
    </message>
    <message>
        <source>It stands in the contract.</source>
        <translation>Ghi trong hợp đồng.</translation>
    </message>
    <message>
        <source>App ID</source>
        <translation>App ID</translation>
    </message>
    <message>
        <source>Way of paying (bank code)</source>
        <translation>Hình thức thanh toán (bank code)</translation>
    </message>
    <message>
        <source>VNPAYQR, VNBANK or INTCARD. Empty: the guest chooses.</source>
        <translation>VNPAYQR, VNBANK hoặc INTCARD. Để trống: khách tự chọn.</translation>
    </message>
    <message>
        <source>Webhook verification token</source>
        <translation>Mã xác thực webhook (verification token)</translation>
    </message>
    <message>
        <source>Other address to call back</source>
        <translation>Địa chỉ gọi lại khác</translation>
    </message>
    <message>
        <source>Checksum key</source>
        <translation>Checksum key</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>Client ID</translation>
    </message>
    <message>
        <source>Currency of the account</source>
        <translation>Loại tiền của tài khoản</translation>
    </message>
    <message>
        <source>The contract has a QR of its own (genqr)</source>
        <translation>Hợp đồng có QR riêng (genqr)</translation>
    </message>
    <message>
        <source>Hash secret</source>
        <translation>Chuỗi bí mật (HashSecret)</translation>
    </message>
    <message>
        <source>HMAC key</source>
        <translation>Khóa HMAC</translation>
    </message>
    <message>
        <source>Key 1</source>
        <translation>Key 1</translation>
    </message>
    <message>
        <source>Key 2</source>
        <translation>Key 2</translation>
    </message>
    <message>
        <source>Prefix of the live address</source>
        <translation>Tiền tố địa chỉ thật (live)</translation>
    </message>
    <message>
        <source>Empty: for trying out, no money moves.</source>
        <translation>Để trống: chạy thử, không có tiền thật.</translation>
    </message>
    <message>
        <source>Merchant account</source>
        <translation>Tài khoản merchant</translation>
    </message>
    <message>
        <source>Merchant ID (merchant_ext_id)</source>
        <translation>Mã merchant (merchant_ext_id)</translation>
    </message>
    <message>
        <source>Partner code</source>
        <translation>Mã đối tác (Partner code)</translation>
    </message>
    <message>
        <source>Address of the pay page</source>
        <translation>Địa chỉ trang thanh toán</translation>
    </message>
    <message>
        <source>Card readers</source>
        <translation>Máy đọc thẻ</translation>
    </message>
    <message>
        <source>Page guests come back to</source>
        <translation>Trang khách quay lại</translation>
    </message>
    <message>
        <source>Wallets that send guests back need it.</source>
        <translation>Cần cho ví đưa khách quay lại trang.</translation>
    </message>
    <message>
        <source>For trying out (sandbox): no money moves</source>
        <translation>Chạy thử (sandbox): không có tiền thật</translation>
    </message>
    <message>
        <source>Webhook secret</source>
        <translation>Khóa bí mật webhook</translation>
    </message>
    <message>
        <source>Secret key</source>
        <translation>Secret key</translation>
    </message>
    <message>
        <source>Secure token</source>
        <translation>Secure token</translation>
    </message>
    <message>
        <source>Server key</source>
        <translation>Server key</translation>
    </message>
    <message>
        <source>Store ID (store_ext_id)</source>
        <translation>Mã cửa hàng (store_ext_id)</translation>
    </message>
    <message>
        <source>Empty: the shop&apos;s own id.</source>
        <translation>Để trống: dùng mã của quán.</translation>
    </message>
    <message>
        <source>Address of the terminals</source>
        <translation>Địa chỉ của máy thẻ</translation>
    </message>
    <message>
        <source>Terminals</source>
        <translation>Máy thẻ</translation>
    </message>
    <message>
        <source>Terminal code (TmnCode)</source>
        <translation>Mã website (TmnCode)</translation>
    </message>
    <message>
        <source>Other address</source>
        <translation>Địa chỉ khác</translation>
    </message>
    <message>
        <source>Password of the webhook</source>
        <translation>Mật khẩu webhook</translation>
    </message>
    <message>
        <source>Webhook signing secret</source>
        <translation>Khóa ký webhook (signing secret)</translation>
    </message>
    <message>
        <source>User of the webhook</source>
        <translation>Tên đăng nhập webhook</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Tắt</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Bật</translation>
    </message>
    <message>
        <source>On, for trying out</source>
        <translation>Bật, chạy thử</translation>
    </message>
    <message>
        <source>Something is missing</source>
        <translation>Còn thiếu</translation>
    </message>
    <message>
        <source>Something is wrong</source>
        <translation>Có chỗ sai</translation>
    </message>
    <message>
        <source>Checked: {provider} knows this shop. No money moved.</source>
        <translation>Đã kiểm tra: {provider} nhận ra quán. Không có tiền nào chuyển.</translation>
    </message>
    <message>
        <source>{provider} does not know these keys. Compare each with its portal.</source>
        <translation>{provider} không nhận các khóa này. Hãy so từng khóa với trang quản lý.</translation>
    </message>
    <message>
        <source>{provider} does not answer. The keys are kept; try it again later.</source>
        <translation>{provider} không trả lời. Khóa đã được lưu; hãy thử lại sau.</translation>
    </message>
    <message>
        <source>{provider} answers, but not with yes or no. Try it with a small payment.</source>
        <translation>{provider} có trả lời nhưng không rõ. Hãy thử một khoản nhỏ.</translation>
    </message>
    <message>
        <source>Complete. {provider} can only call, not be asked: send a test notice from its portal.</source>
        <translation>Đã đủ. {provider} chỉ gọi đến, không hỏi được: hãy gửi thông báo thử từ trang quản lý.</translation>
    </message>
    <message>
        <source>Write it as https://server.example, without spaces.</source>
        <translation>Hãy viết như https://server.example, không có dấu cách.</translation>
    </message>
    <message>
        <source>Only digits, please.</source>
        <translation>Chỉ nhập chữ số.</translation>
    </message>
    <message>
        <source>Write it as T1=name there, T2=name there.</source>
        <translation>Viết như T1=tên bên đó, T2=tên bên đó.</translation>
    </message>
    <message>
        <source>The provider writes it in another way. Copy it again.</source>
        <translation>Nhà cung cấp viết khác. Hãy sao chép lại.</translation>
    </message>
    <message>
        <source>{provider} is off until this is right: {settings}</source>
        <translation>{provider} còn tắt cho đến khi đúng: {settings}</translation>
    </message>
</context>
<context>
    <name>ProviderForm</name>
    <message>
        <source>Only where the contract asks for it</source>
        <translation>Chỉ khi hợp đồng yêu cầu</translation>
    </message>
    <message>
        <source>This is missing.</source>
        <translation>Còn thiếu mục này.</translation>
    </message>
    <message>
        <source>One of these two is enough.</source>
        <translation>Chỉ cần một trong hai.</translation>
    </message>
</context>
<context>
    <name>ProviderPage</name>
    <message>
        <source>Address for the provider&apos;s portal (webhook, IPN, callback)</source>
        <translation>Địa chỉ khai báo trên trang của nhà cung cấp (webhook, IPN, callback)</translation>
    </message>
    <message>
        <source>It has to call this till. Enter the address of a tunnel on the page before.</source>
        <translation>Dịch vụ này phải gọi được đến máy. Nhập địa chỉ tunnel ở trang trước.</translation>
    </message>
    <message>
        <source>The internet does not reach this till: it asks by itself every few seconds.</source>
        <translation>Internet không vào được máy này: máy tự hỏi vài giây một lần.</translation>
    </message>
    <message>
        <source>The address is copied.</source>
        <translation>Đã sao chép địa chỉ.</translation>
    </message>
</context>
<context>
    <name>ProvidersSection</name>
    <message>
        <source>Wallets and cards</source>
        <translation>Ví và thẻ</translation>
    </message>
    <message>
        <source>Providers of payments</source>
        <translation>Nhà cung cấp thanh toán</translation>
    </message>
    <message>
        <source>Address at which the internet reaches this till</source>
        <translation>Địa chỉ để internet gọi vào máy này</translation>
    </message>
    <message>
        <source>Of a tunnel, if there is one. Only bank notices cannot do without.</source>
        <translation>Của tunnel, nếu có. Chỉ dịch vụ báo chuyển khoản mới bắt buộc.</translation>
    </message>
    <message>
        <source>Use this address</source>
        <translation>Dùng địa chỉ này</translation>
    </message>
    <message>
        <source>All providers</source>
        <translation>Tất cả nhà cung cấp</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Tắt</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Thử</translation>
    </message>
    <message>
        <source>Save and check</source>
        <translation>Lưu và kiểm tra</translation>
    </message>
    <message>
        <source>They are set up on the shop&apos;s server; here it is seen how they are.</source>
        <translation>Được thiết lập trên máy chủ của quán; ở đây chỉ xem tình trạng.</translation>
    </message>
    <message>
        <source>This computer has no keyring: who can read its disk can read these keys too.</source>
        <translation>Máy tính này không có kho khóa: ai đọc được ổ đĩa cũng đọc được các khóa này.</translation>
    </message>
    <message>
        <source>Keys are kept in this computer&apos;s keyring, and in no other file, journal or log.</source>
        <translation>Khóa được giữ trong kho khóa của máy tính, không ghi vào tệp, nhật ký nào khác.</translation>
    </message>
    <message>
        <source>Providers are set up at the till that sells, not while training.</source>
        <translation>Nhà cung cấp được thiết lập khi bán thật, không phải khi tập.</translation>
    </message>
    <message>
        <source>The server is asked…</source>
        <translation>Đang hỏi máy chủ…</translation>
    </message>
    <message>
        <source>The server begins anew…</source>
        <translation>Máy chủ đang khởi động lại…</translation>
    </message>
    <message>
        <source>{provider} is asked…</source>
        <translation>Đang hỏi {provider}…</translation>
    </message>
    <message>
        <source>Write it as https://server.example, without spaces.</source>
        <translation>Hãy viết như https://server.example, không có dấu cách.</translation>
    </message>
    <message>
        <source>Providers can call {address} from now on.</source>
        <translation>Từ giờ nhà cung cấp gọi được {address}.</translation>
    </message>
    <message>
        <source>No provider calls; this till asks them by itself.</source>
        <translation>Không ai gọi vào; máy này tự hỏi.</translation>
    </message>
    <message>
        <source>{provider} is off.</source>
        <translation>{provider} đã tắt.</translation>
    </message>
    <message>
        <source>Kept, but {provider} stays off.</source>
        <translation>Đã lưu, nhưng {provider} vẫn tắt.</translation>
    </message>
</context>
<context>
    <name>QrPicture</name>
    <message>
        <source>Payment code</source>
        <translation>Mã thanh toán</translation>
    </message>
</context>
<context>
    <name>QuantitySheet</name>
    <message>
        <source>Weight in kilograms</source>
        <translation>Khối lượng (kg)</translation>
    </message>
    <message>
        <source>Amount in litres</source>
        <translation>Thể tích (lít)</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Bao nhiêu</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>Đồng ý</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Yes</source>
        <translation>Có</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Không</translation>
    </message>
</context>
<context>
    <name>QueueModel</name>
    <message>
        <source>{attempts} of {most} tries</source>
        <translation>lần {attempts} / {most}</translation>
    </message>
    <message>
        <source>since {time} · {printer}</source>
        <translation>từ {time} · {printer}</translation>
    </message>
</context>
<context>
    <name>RatesSection</name>
    <message>
        <source>over</source>
        <translation>đã hết</translation>
    </message>
    <message>
        <source>holds now</source>
        <translation>đang áp dụng</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>sắp áp dụng</translation>
    </message>
    <message>
        <source>Tax rates</source>
        <translation>Thuế suất</translation>
    </message>
    <message>
        <source>A rate counts from its day on. Open orders keep the one they began with.</source>
        <translation>Thuế suất tính từ ngày ghi. Đơn đang mở giữ thuế suất lúc mở.</translation>
    </message>
    <message>
        <source>Rates by date</source>
        <translation>Thuế suất theo ngày</translation>
    </message>
    <message>
        <source>New rate for</source>
        <translation>Thuế suất mới cho</translation>
    </message>
    <message>
        <source>From the day</source>
        <translation>Từ ngày</translation>
    </message>
    <message>
        <source>Such as 01/01/2027</source>
        <translation>Ví dụ 01/01/2027</translation>
    </message>
    <message>
        <source>Rate in %</source>
        <translation>Thuế suất %</translation>
    </message>
    <message>
        <source>0 for no tax</source>
        <translation>0 là không thuế</translation>
    </message>
    <message>
        <source>Law or decree</source>
        <translation>Luật hoặc nghị định</translation>
    </message>
    <message>
        <source>May stay empty</source>
        <translation>Có thể để trống</translation>
    </message>
    <message>
        <source>Take this rate away</source>
        <translation>Bỏ thuế suất này</translation>
    </message>
    <message>
        <source>Add rate</source>
        <translation>Thêm thuế suất</translation>
    </message>
    <message>
        <source>Enter day, month and year, such as 01/01/2027.</source>
        <translation>Nhập ngày, tháng, năm, ví dụ 01/01/2027.</translation>
    </message>
    <message>
        <source>Enter a percentage from 0 to 100, such as 10.</source>
        <translation>Nhập phần trăm từ 0 đến 100, ví dụ 10.</translation>
    </message>
    <message>
        <source>no tax</source>
        <translation>không thuế</translation>
    </message>
    <message>
        <source>from the beginning</source>
        <translation>từ đầu</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>từ {day}</translation>
    </message>
</context>
<context>
    <name>ReasonField</name>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Reason in a few words…</source>
        <translation>Lý do ngắn gọn…</translation>
    </message>
</context>
<context>
    <name>ReasonPicker</name>
    <message>
        <source>No reason</source>
        <translation>Không lý do</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>Khác…</translation>
    </message>
    <message>
        <source>Reason in a few words</source>
        <translation>Lý do ngắn gọn</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Các lý do</translation>
    </message>
    <message>
        <source>Regular guest</source>
        <translation>Khách quen</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Nhân viên</translation>
    </message>
    <message>
        <source>Late or wrong</source>
        <translation>Chậm hoặc sai</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Hư hỏng</translation>
    </message>
    <message>
        <source>Promotion</source>
        <translation>Khuyến mãi</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Chọn…</translation>
    </message>
</context>
<context>
    <name>ReceiptScreen</name>
    <message>
        <source>Receipt {number}</source>
        <translation>Phiếu {number}</translation>
    </message>
    <message>
        <source>The receipt as it is printed</source>
        <translation>Phiếu như khi in ra</translation>
    </message>
    <message>
        <source>Waiting to print</source>
        <translation>Đang chờ in</translation>
    </message>
    <message>
        <source>This receipt cannot be shown</source>
        <translation>Không hiện được phiếu này</translation>
    </message>
    <message>
        <source>Go back and choose the order again. Every sale is saved.</source>
        <translation>Quay lại và chọn đơn lần nữa. Mọi giao dịch đã được lưu.</translation>
    </message>
    <message>
        <source>{attempts} of {most} tries.</source>
        <translation>Lần {attempts} / {most}.</translation>
    </message>
    <message>
        <source>No receipt was asked for at this sale.</source>
        <translation>Giao dịch này không yêu cầu in phiếu.</translation>
    </message>
    <message>
        <source>The printer said that it is well.</source>
        <translation>Máy in báo đã xong.</translation>
    </message>
    <message>
        <source>The printer does not say. Look at the paper before printing again.</source>
        <translation>Máy in không báo. Xem giấy in trước khi in lại.</translation>
    </message>
    <message>
        <source>Somebody decided that it need not come out.</source>
        <translation>Đã chọn không cần in.</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Bán lúc</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Tổng cộng</translation>
    </message>
    <message>
        <source>Voided</source>
        <translation>Đã hủy giao dịch</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Đã hoàn tiền</translation>
    </message>
</context>
<context>
    <name>ReceiptSection</name>
    <message>
        <source>Receipt</source>
        <translation>Phiếu tính tiền</translation>
    </message>
    <message>
        <source>Receipts printed from now on look like this, old ones too.</source>
        <translation>Phiếu in từ bây giờ trông như vậy, kể cả in lại phiếu cũ.</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>A dark drawing on white prints best. It is made into black dots.</source>
        <translation>Hình tối trên nền trắng in đẹp nhất. Ảnh được đổi thành chấm đen.</translation>
    </message>
    <message>
        <source>Code of the order</source>
        <translation>Mã của phiếu</translation>
    </message>
    <message>
        <source>Scan it when goods come back. Bar codes suit most scanners.</source>
        <translation>Quét mã khi khách trả hàng. Mã vạch hợp với đa số máy quét.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Không in</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>Mã QR</translation>
    </message>
    <message>
        <source>Bar code</source>
        <translation>Mã vạch</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Cả hai</translation>
    </message>
    <message>
        <source>That file holds no picture. Choose a PNG or JPEG file.</source>
        <translation>Tệp này không có ảnh. Chọn tệp PNG hoặc JPEG.</translation>
    </message>
</context>
<context>
    <name>RefundFindScreen</name>
    <message>
        <source>Refund: which sale?</source>
        <translation>Hoàn tiền: phiếu nào?</translation>
    </message>
    <message>
        <source>Number, amount or goods…</source>
        <translation>Số, tiền hoặc món…</translation>
    </message>
    <message>
        <source>Search by number, amount or goods</source>
        <translation>Tìm theo số phiếu, số tiền hoặc món</translation>
    </message>
    <message>
        <source>Sales of the day, newest first</source>
        <translation>Các phiếu trong ngày, mới nhất trước</translation>
    </message>
    <message>
        <source>Or scan the code on the receipt.</source>
        <translation>Hoặc quét mã trên phiếu.</translation>
    </message>
    <message>
        <source>Given back today</source>
        <translation>Đã hoàn hôm nay</translation>
    </message>
    <message numerus="yes">
        <source>%n refund(s)</source>
        <translation>
            <numerusform>%n lần hoàn tiền</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was sold on this day</source>
        <translation>Ngày này không bán gì</translation>
    </message>
    <message>
        <source>Look at another day, or scan the receipt.</source>
        <translation>Xem ngày khác, hoặc quét phiếu.</translation>
    </message>
    <message>
        <source>Nothing fits on this day</source>
        <translation>Không có phiếu nào khớp trong ngày này</translation>
    </message>
    <message>
        <source>Enter looks for the number on all days.</source>
        <translation>Nhấn Enter để tìm số phiếu ở mọi ngày.</translation>
    </message>
    <message>
        <source>The list cannot be read just now</source>
        <translation>Chưa đọc được danh sách</translation>
    </message>
    <message>
        <source>Every sale is saved in the journal. Try again in a moment.</source>
        <translation>Mọi giao dịch đã lưu trong nhật ký. Thử lại sau giây lát.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>Give {amount} back in cash.</source>
        <translation>Trả khách {amount} tiền mặt.</translation>
    </message>
</context>
<context>
    <name>RefundPaper</name>
    <message>
        <source>The receipt of {number} is on its way to the printer.</source>
        <translation>Phiếu {number} đang gửi đến máy in.</translation>
    </message>
    <message>
        <source>Printing a receipt again needs approval.</source>
        <translation>In lại phiếu cần được duyệt.</translation>
    </message>
    <message>
        <source>The receipt of {number} prints again, marked {mark}.</source>
        <translation>Phiếu {number} được in lại, có ghi {mark}.</translation>
    </message>
</context>
<context>
    <name>RefundPaperScreen</name>
    <message>
        <source>Refund from another till&apos;s receipt</source>
        <translation>Hoàn tiền theo phiếu của quầy khác</translation>
    </message>
    <message>
        <source>Add goods that came back…</source>
        <translation>Thêm hàng trả lại…</translation>
    </message>
    <message>
        <source>Search goods to add</source>
        <translation>Tìm hàng để thêm</translation>
    </message>
    <message>
        <source>Goods that come back</source>
        <translation>Hàng trả lại</translation>
    </message>
    <message>
        <source>Found goods</source>
        <translation>Hàng tìm thấy</translation>
    </message>
    <message>
        <source>Which goods come back?</source>
        <translation>Hàng nào trả lại?</translation>
    </message>
    <message>
        <source>Type a name above or scan them. Somebody&apos;s PIN is asked for at the end.</source>
        <translation>Gõ tên ở trên hoặc quét mã. Cuối cùng cần mã PIN của người có quyền.</translation>
    </message>
</context>
<context>
    <name>RefundScreen</name>
    <message>
        <source>Refund of sale {number}</source>
        <translation>Hoàn tiền phiếu {number}</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Hoàn tiền</translation>
    </message>
    <message>
        <source>Goods of the sale</source>
        <translation>Hàng trong phiếu</translation>
    </message>
    <message>
        <source>This sale was voided</source>
        <translation>Phiếu này đã bị hủy</translation>
    </message>
    <message>
        <source>The sale cannot be read</source>
        <translation>Chưa đọc được phiếu</translation>
    </message>
    <message>
        <source>Go back and look for another one.</source>
        <translation>Quay lại và tìm phiếu khác.</translation>
    </message>
</context>
<context>
    <name>RefuseSheet</name>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Refuse round {number} of {table}?</source>
        <translation>Từ chối lượt {number} của {table}?</translation>
    </message>
    <message>
        <source>What is ticked is not made. The guests read why on their phones.</source>
        <translation>Món đánh dấu sẽ không làm. Khách đọc lý do trên điện thoại.</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Từ chối</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Giữ lại</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Hết hàng</translation>
    </message>
    <message>
        <source>Too much to do</source>
        <translation>Đang quá đông</translation>
    </message>
    <message>
        <source>The kitchen is closed</source>
        <translation>Bếp đã nghỉ</translation>
    </message>
    <message>
        <source>Nobody sits there</source>
        <translation>Bàn không có khách</translation>
    </message>
</context>
<context>
    <name>ReportsScreen</name>
    <message>
        <source>Reports</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>Table of the report</source>
        <translation>Bảng của báo cáo</translation>
    </message>
    <message>
        <source>Whole day or one shift</source>
        <translation>Cả ngày hay một ca</translation>
    </message>
    <message>
        <source>Whole day</source>
        <translation>Cả ngày</translation>
    </message>
    <message>
        <source>The report is being made</source>
        <translation>Đang lập báo cáo</translation>
    </message>
    <message>
        <source>It takes a moment.</source>
        <translation>Xin chờ một lát.</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Tổng quan</translation>
    </message>
    <message>
        <source>Nothing was sold</source>
        <translation>Chưa bán gì</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Đã lưu: {file}</translation>
    </message>
    <message>
        <source>The file could not be saved. Choose another folder.</source>
        <translation>Không lưu được tệp. Hãy chọn thư mục khác.</translation>
    </message>
    <message>
        <source>The report cannot be made just now</source>
        <translation>Chưa lập được báo cáo lúc này</translation>
    </message>
    <message>
        <source>Every sale is saved in the journal. Try again in a moment.</source>
        <translation>Mọi giao dịch đã lưu trong nhật ký. Thử lại sau giây lát.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>The report is printed on the receipt printer.</source>
        <translation>Báo cáo đang in ra máy in phiếu.</translation>
    </message>
    <message>
        <source>No sale and no refund fell into this time. Choose another day above.</source>
        <translation>Không có giao dịch bán hay trả hàng trong thời gian này. Hãy chọn ngày khác ở trên.</translation>
    </message>
</context>
<context>
    <name>Reprint</name>
    <message>
        <source>The receipt of {number} is on its way to the printer.</source>
        <translation>Phiếu {number} đang gửi đến máy in.</translation>
    </message>
    <message>
        <source>Printing a receipt again needs approval.</source>
        <translation>In lại phiếu cần được duyệt.</translation>
    </message>
    <message>
        <source>The receipt of {number} prints again, marked {mark}.</source>
        <translation>Phiếu {number} được in lại, có ghi {mark}.</translation>
    </message>
    <message>
        <source>There is no sale yet whose receipt could be printed.</source>
        <translation>Chưa có giao dịch nào để in phiếu.</translation>
    </message>
</context>
<context>
    <name>ResultPanel</name>
    <message>
        <source>Why? It is kept with the Z.</source>
        <translation>Vì sao? Lý do được lưu cùng tờ Z.</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Lý do khác</translation>
    </message>
    <message>
        <source>The drawer fits to the last note.</source>
        <translation>Tiền trong két khớp hoàn toàn.</translation>
    </message>
    <message>
        <source>There is more in the drawer than there should be</source>
        <translation>Trong két thừa tiền</translation>
    </message>
    <message>
        <source>Something is missing from the drawer</source>
        <translation>Trong két thiếu tiền</translation>
    </message>
</context>
<context>
    <name>Ribbon</name>
    <message>
        <source>TRAINING · nothing here is a real sale</source>
        <translation>LUYỆN TẬP · không có giao dịch nào ở đây là thật</translation>
    </message>
</context>
<context>
    <name>RulesSection</name>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Saved. It counts from now on.</source>
        <translation>Đã lưu. Áp dụng từ bây giờ.</translation>
    </message>
</context>
<context>
    <name>RulesStep</name>
    <message>
        <source>Money and taxes</source>
        <translation>Tiền và thuế</translation>
    </message>
    <message>
        <source>Ask your accountant when you are not sure. Settings change all of it later.</source>
        <translation>Chưa chắc thì hỏi kế toán. Sau này đổi được hết trong Cài đặt.</translation>
    </message>
    <message>
        <source>Prices on the shelf</source>
        <translation>Giá niêm yết</translation>
    </message>
    <message>
        <source>Tax included</source>
        <translation>Đã gồm thuế</translation>
    </message>
    <message>
        <source>Tax on top (++)</source>
        <translation>Cộng thêm thuế (++)</translation>
    </message>
    <message>
        <source>Service charge in %</source>
        <translation>Phí phục vụ (%)</translation>
    </message>
    <message>
        <source>0 for none, at most 25</source>
        <translation>0 là không thu, tối đa 25</translation>
    </message>
    <message>
        <source>Cash in steps of</source>
        <translation>Làm tròn tiền mặt đến</translation>
    </message>
    <message>
        <source>Selling needs an open shift, with a counted drawer</source>
        <translation>Phải mở ca và đếm két mới bán được</translation>
    </message>
    <message>
        <source>Enter a percentage from 0 to 25, such as 5.</source>
        <translation>Nhập phần trăm từ 0 đến 25, ví dụ 5.</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>Không làm tròn</translation>
    </message>
    <message>
        <source>Money and day are written</source>
        <translation>Tiền và ngày viết như</translation>
    </message>
    <message>
        <source>{tax_class}, from {day}</source>
        <translation>{tax_class}, từ {day}</translation>
    </message>
    <message>
        <source>no tax</source>
        <translation>không thuế</translation>
    </message>
</context>
<context>
    <name>SavingSheet</name>
    <message>
        <source>PDF, to read and to print</source>
        <translation>PDF, để xem và in</translation>
    </message>
    <message>
        <source>CSV, for a spreadsheet</source>
        <translation>CSV, cho bảng tính</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Thư mục</translation>
    </message>
    <message>
        <source>Save as a file</source>
        <translation>Lưu thành tệp</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>There is no such folder. Choose another one.</source>
        <translation>Không có thư mục này. Hãy chọn thư mục khác.</translation>
    </message>
</context>
<context>
    <name>ScaleSection</name>
    <message>
        <source>Scale labels</source>
        <translation>Tem cân</translation>
    </message>
    <message>
        <source>Scan a label of the scale. Is it read wrongly? Say what stands on it.</source>
        <translation>Quét một tem cân. Nếu đọc sai, hãy nhập những gì in trên tem.</translation>
    </message>
    <message>
        <source>Scan a label</source>
        <translation>Quét tem</translation>
    </message>
    <message>
        <source>It is read out, not sold.</source>
        <translation>Chỉ đọc thử, không bán.</translation>
    </message>
    <message>
        <source>Article number</source>
        <translation>Mã hàng</translation>
    </message>
    <message>
        <source>as in the scale</source>
        <translation>như trong cân</translation>
    </message>
    <message>
        <source>Weight in kg</source>
        <translation>Khối lượng (kg)</translation>
    </message>
    <message>
        <source>as printed</source>
        <translation>như in trên tem</translation>
    </message>
    <message>
        <source>Price of the pack</source>
        <translation>Giá của gói</translation>
    </message>
    <message>
        <source>Work out the layout</source>
        <translation>Tìm mẫu tem</translation>
    </message>
    <message>
        <source>Read labels like this</source>
        <translation>Đọc tem theo mẫu này</translation>
    </message>
    <message>
        <source>Layouts in use</source>
        <translation>Mẫu tem đang dùng</translation>
    </message>
    <message>
        <source>I article, W weight, P price, C check digit. Such as 21IIIIIWWWWWC</source>
        <translation>I mã hàng, W khối lượng, P giá, C số kiểm tra. Ví dụ 21IIIIIWWWWWC</translation>
    </message>
    <message>
        <source>The layout is {layout}.</source>
        <translation>Mẫu tem là {layout}.</translation>
    </message>
    <message>
        <source>Most likely {layout}. Show another label of other goods to be sure.</source>
        <translation>Có lẽ là {layout}. Quét thêm tem của hàng khác cho chắc.</translation>
    </message>
    <message>
        <source>Kept. Labels of the scale are read like this from now on.</source>
        <translation>Đã lưu. Từ nay tem cân được đọc theo mẫu này.</translation>
    </message>
    <message>
        <source>A layout has 13 places: two digits, then I, W or P, and C at the end.</source>
        <translation>Mẫu có 13 vị trí: hai chữ số, rồi I, W hoặc P, cuối cùng là C.</translation>
    </message>
    <message>
        <source>The layouts are kept.</source>
        <translation>Đã lưu mẫu tem.</translation>
    </message>
</context>
<context>
    <name>ScannerSection</name>
    <message>
        <source>A scanner types like a person, only faster. The till learns how fast.</source>
        <translation>Máy quét gõ phím như người, chỉ nhanh hơn. Quầy thu ngân sẽ đo tốc độ đó.</translation>
    </message>
    <message>
        <source>Touch here, then scan three times</source>
        <translation>Chạm vào đây, rồi quét ba lần</translation>
    </message>
    <message>
        <source>Now: keys closer than {gap} ms belong to a scan.</source>
        <translation>Hiện tại: các phím cách nhau dưới {gap} ms là một lần quét.</translation>
    </message>
    <message>
        <source>It is read out, not sold.</source>
        <translation>Chỉ đọc thử, không bán.</translation>
    </message>
    <message>
        <source>{count} of {most} scans. Go on.</source>
        <translation>Lần quét {count} / {most}. Quét tiếp.</translation>
    </message>
    <message>
        <source>That was as slow as typing. Set the scanner to send a prefix (STX).</source>
        <translation>Chậm như gõ tay. Hãy đặt máy quét gửi ký tự đầu (STX).</translation>
    </message>
    <message>
        <source>Measured: {gap} ms. The scanner is told from typing.</source>
        <translation>Đo được: {gap} ms. Đã phân biệt quét với gõ tay.</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Máy quét</translation>
    </message>
    <message>
        <source>Now: the scanner sends a sign before each code.</source>
        <translation>Hiện nay: máy quét gửi ký tự trước mỗi mã.</translation>
    </message>
    <message>
        <source>Scan something to try it</source>
        <translation>Quét thử một mã</translation>
    </message>
    <message>
        <source>Learned: the scanner sends a sign before each code.</source>
        <translation>Đã nhận biết: máy quét gửi ký tự trước mỗi mã.</translation>
    </message>
</context>
<context>
    <name>SecretLine</name>
    <message>
        <source>Show while it is held down</source>
        <translation>Giữ để xem</translation>
    </message>
    <message>
        <source>Kept. Type to replace it</source>
        <translation>Đã lưu. Nhập để thay</translation>
    </message>
</context>
<context>
    <name>SellScreen</name>
    <message>
        <source>{name} is marked as sold out. It was added all the same.</source>
        <translation>{name} đang ghi là hết hàng. Vẫn thêm vào đơn.</translation>
    </message>
</context>
<context>
    <name>ServerSection</name>
    <message>
        <source>Server</source>
        <translation>Máy chủ</translation>
    </message>
    <message>
        <source>Every sale is kept on this till first. The server gets it a moment later.</source>
        <translation>Mỗi đơn bán được lưu trên quầy này trước. Máy chủ nhận ngay sau đó.</translation>
    </message>
    <message>
        <source>Address of the shop&apos;s server</source>
        <translation>Địa chỉ máy chủ của cửa hàng</translation>
    </message>
    <message>
        <source>Begins with https://. Empty: this till is its own server.</source>
        <translation>Bắt đầu bằng https://. Để trống: quầy này tự làm máy chủ.</translation>
    </message>
    <message>
        <source>Pairing code</source>
        <translation>Mã ghép nối</translation>
    </message>
    <message>
        <source>A manager makes one on the server. It is good for ten minutes, once.</source>
        <translation>Quản lý tạo mã trên máy chủ. Mã dùng được một lần, trong mười phút.</translation>
    </message>
    <message>
        <source>Connect this till</source>
        <translation>Kết nối quầy này</translation>
    </message>
    <message>
        <source>Write it as https://server.example, without spaces.</source>
        <translation>Hãy viết như https://server.example, không có dấu cách.</translation>
    </message>
    <message>
        <source>Enter the code the server shows, as in 7KQM-2X9D.</source>
        <translation>Hãy nhập mã mà máy chủ hiện ra, như 7KQM-2X9D.</translation>
    </message>
    <message>
        <source>This till now goes to {server}.</source>
        <translation>Quầy này từ nay kết nối tới {server}.</translation>
    </message>
    <message>
        <source>This till is its own server from now on.</source>
        <translation>Từ nay quầy này tự làm máy chủ.</translation>
    </message>
    <message>
        <source>this till&apos;s own server</source>
        <translation>máy chủ riêng của quầy này</translation>
    </message>
    <message>
        <source>Not connected to a server.</source>
        <translation>Chưa kết nối máy chủ nào.</translation>
    </message>
    <message>
        <source>Connecting to {server}…</source>
        <translation>Đang kết nối tới {server}…</translation>
    </message>
    <message>
        <source>Connected to {server}.</source>
        <translation>Đã kết nối tới {server}.</translation>
    </message>
    <message>
        <source>{server} does not answer. It is tried again by itself.</source>
        <translation>Không liên lạc được với {server}. Quầy sẽ tự thử lại.</translation>
    </message>
    <message>
        <source>{server} needs somebody: the message says what to do.</source>
        <translation>Kết nối tới {server} cần có người xử lý: xem thông báo để biết phải làm gì.</translation>
    </message>
</context>
<context>
    <name>SessionQrSheet</name>
    <message>
        <source>QR for the guests of {table}</source>
        <translation>QR cho khách {table}</translation>
    </message>
    <message>
        <source>Guests scan this to order. It ends with their visit.</source>
        <translation>Khách quét để gọi món. Mã hết hiệu lực khi khách về.</translation>
    </message>
    <message>
        <source>Without a bill it ends at {time}.</source>
        <translation>Chưa có phiếu thì hết hạn lúc {time}.</translation>
    </message>
    <message>
        <source>Print the slip</source>
        <translation>In phiếu QR</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>Mở cài đặt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Each phone has a bill of its own.</source>
        <translation>Mỗi điện thoại một phiếu riêng.</translation>
    </message>
    <message>
        <source>One bill for the table, paid at the end.</source>
        <translation>Một phiếu cho cả bàn, trả cuối bữa.</translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <source>Settings</source>
        <translation>Cài đặt</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Các mục</translation>
    </message>
</context>
<context>
    <name>SetupOffer</name>
    <message>
        <source>Setting up the shop is not finished.</source>
        <translation>Thiết lập cửa hàng chưa xong.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Làm tiếp</translation>
    </message>
    <message>
        <source>This is the demo shop.</source>
        <translation>Đây là cửa hàng mẫu.</translation>
    </message>
    <message>
        <source>Set up your own</source>
        <translation>Thiết lập cửa hàng của bạn</translation>
    </message>
    <message>
        <source>Leave training first.</source>
        <translation>Hãy kết thúc luyện tập trước.</translation>
    </message>
</context>
<context>
    <name>SetupScreen</name>
    <message>
        <source>Set up the shop</source>
        <translation>Thiết lập cửa hàng</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Các bước</translation>
    </message>
    <message>
        <source>Step {number} of {most}</source>
        <translation>Bước {number} / {most}</translation>
    </message>
    <message>
        <source>The shop is set up. Good sales!</source>
        <translation>Đã thiết lập xong. Chúc buôn may bán đắt!</translation>
    </message>
</context>
<context>
    <name>SharedAlerts</name>
    <message>
        <source>{name} goes on at another till.</source>
        <translation>{name} đang được làm tiếp ở máy khác.</translation>
    </message>
    <message>
        <source>{name} is still to be paid: it was not on the bill of till {till}.</source>
        <translation>{name} chưa thu tiền: phần này không có trong phiếu của máy {till}.</translation>
    </message>
    <message>
        <source>{name} is still to be paid: it was not on the bill paid elsewhere.</source>
        <translation>{name} chưa thu tiền: phần này không có trong phiếu đã thu ở nơi khác.</translation>
    </message>
    <message>
        <source>{name} was paid at another till. Give back what was paid here.</source>
        <translation>{name} đã được thanh toán ở máy khác. Hãy trả lại tiền đã thu ở đây.</translation>
    </message>
    <message>
        <source>{name} goes on at till {till} as well. Only one of you may take the money.</source>
        <translation>{name} cũng đang được làm ở máy {till}. Chỉ một máy được thu tiền.</translation>
    </message>
</context>
<context>
    <name>SharesSheet</name>
    <message>
        <source>{amount} is left to pay.</source>
        <translation>Còn phải trả {amount}.</translation>
    </message>
    <message>
        <source>Split the bill</source>
        <translation>Chia đều phiếu</translation>
    </message>
    <message>
        <source>{count} people</source>
        <translation>{count} người</translation>
    </message>
    <message>
        <source>One person less</source>
        <translation>Bớt một người</translation>
    </message>
    <message>
        <source>One person more</source>
        <translation>Thêm một người</translation>
    </message>
    <message>
        <source>the last one {share}</source>
        <translation>người cuối {share}</translation>
    </message>
    <message>
        <source>Split by {count}</source>
        <translation>Chia {count}</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Sheet</source>
        <translation>Bảng</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Bỏ qua</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Nội dung</translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>Search products</source>
        <translation>Tìm hàng hóa</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Hàng hóa</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>All {count} products of the shop were searched.</source>
        <translation>Đã tìm trong cả {count} mặt hàng của cửa hàng.</translation>
    </message>
    <message>
        <source>{count} products were searched, but the product list is not complete.</source>
        <translation>Đã tìm {count} mặt hàng, nhưng danh sách chưa đầy đủ.</translation>
    </message>
    <message>
        <source>Nothing found for “{text}”</source>
        <translation>Không thấy “{text}”</translation>
    </message>
    <message>
        <source>Scan or search…</source>
        <translation>Quét hoặc tìm…</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Xóa tìm kiếm</translation>
    </message>
    <message>
        <source>Opening the shop…</source>
        <translation>Đang mở cửa hàng…</translation>
    </message>
    <message>
        <source>One moment.</source>
        <translation>Chờ giây lát.</translation>
    </message>
    <message>
        <source>No products yet</source>
        <translation>Chưa có hàng hóa</translation>
    </message>
    <message>
        <source>Import your product list, or scan to see that the scanner works.</source>
        <translation>Nhập danh sách hàng, hoặc quét thử xem máy quét chạy không.</translation>
    </message>
    <message>
        <source>Import products</source>
        <translation>Nhập danh mục hàng</translation>
    </message>
    <message>
        <source>Nothing on this shelf</source>
        <translation>Nhóm này trống</translation>
    </message>
    <message>
        <source>Choose another category.</source>
        <translation>Chọn nhóm khác.</translation>
    </message>
</context>
<context>
    <name>ShiftCash</name>
    <message>
        <source>Pay in</source>
        <translation>Nộp vào</translation>
    </message>
    <message>
        <source>Pay out</source>
        <translation>Chi ra</translation>
    </message>
    <message>
        <source>Safe drop</source>
        <translation>Cất két sắt</translation>
    </message>
    <message>
        <source>Cash that comes in without a sale.</source>
        <translation>Tiền mặt cho vào két mà không bán hàng.</translation>
    </message>
    <message>
        <source>Cash that is spent from the drawer.</source>
        <translation>Tiền mặt lấy từ két để chi.</translation>
    </message>
    <message>
        <source>Takings that go from the drawer into the safe.</source>
        <translation>Tiền bán hàng chuyển từ két sang két sắt.</translation>
    </message>
</context>
<context>
    <name>ShiftFigures</name>
    <message>
        <source>Opened</source>
        <translation>Mở lúc</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Người mở</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>Tiền đầu ca</translation>
    </message>
    <message>
        <source>Should be there</source>
        <translation>Phải có</translation>
    </message>
    <message>
        <source>Cash taken</source>
        <translation>Tiền mặt đã thu</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Trả lại</translation>
    </message>
    <message>
        <source>Paid in</source>
        <translation>Nộp vào</translation>
    </message>
    <message>
        <source>Paid out</source>
        <translation>Chi ra</translation>
    </message>
    <message>
        <source>Safe drops</source>
        <translation>Cất két sắt</translation>
    </message>
    <message>
        <source>Count {number}</source>
        <translation>Đếm lần {number}</translation>
    </message>
    <message>
        <source>Should have been there</source>
        <translation>Lẽ ra phải có</translation>
    </message>
    <message>
        <source>It fits</source>
        <translation>Khớp</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Thừa</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>Thiếu</translation>
    </message>
    <message>
        <source>Safe drop</source>
        <translation>Cất két sắt</translation>
    </message>
    <message>
        <source>Taken at</source>
        <translation>Lập lúc</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>Số phiếu</translation>
    </message>
    <message>
        <source>Turnover</source>
        <translation>Doanh thu</translation>
    </message>
</context>
<context>
    <name>ShiftReason</name>
    <message>
        <source>Small change</source>
        <translation>Tiền lẻ</translation>
    </message>
    <message>
        <source>Float topped up</source>
        <translation>Thêm tiền đầu ca</translation>
    </message>
    <message>
        <source>Ice</source>
        <translation>Đá</translation>
    </message>
    <message>
        <source>Supplies</source>
        <translation>Vật dụng</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Giao hàng</translation>
    </message>
    <message>
        <source>Tips paid out</source>
        <translation>Chia tiền boa</translation>
    </message>
    <message>
        <source>Large notes</source>
        <translation>Tờ mệnh giá lớn</translation>
    </message>
    <message>
        <source>Handed to the manager</source>
        <translation>Giao cho quản lý</translation>
    </message>
    <message>
        <source>Wrong change given</source>
        <translation>Thối nhầm tiền</translation>
    </message>
    <message>
        <source>A sale was not rung up</source>
        <translation>Quên bấm phiếu</translation>
    </message>
    <message>
        <source>No small change</source>
        <translation>Không có tiền lẻ</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Không rõ</translation>
    </message>
</context>
<context>
    <name>ShiftScreen</name>
    <message>
        <source>Shift and drawer</source>
        <translation>Ca và két tiền</translation>
    </message>
    <message>
        <source>Cash in and out of this shift</source>
        <translation>Tiền vào và ra của ca này</translation>
    </message>
    <message>
        <source>Closed shifts, the latest first</source>
        <translation>Các ca đã kết, mới nhất trước</translation>
    </message>
    <message>
        <source>The report as it is printed</source>
        <translation>Báo cáo như khi in ra</translation>
    </message>
    <message>
        <source>The till is opening…</source>
        <translation>Quầy đang mở…</translation>
    </message>
    <message>
        <source>One moment.</source>
        <translation>Chờ giây lát.</translation>
    </message>
    <message>
        <source>No shift is open</source>
        <translation>Chưa mở ca</translation>
    </message>
    <message>
        <source>Count the float into the drawer, then open the shift.</source>
        <translation>Đếm tiền đầu ca cho vào két rồi mở ca.</translation>
    </message>
    <message>
        <source>Open shift</source>
        <translation>Mở ca</translation>
    </message>
    <message>
        <source>No shift was closed yet</source>
        <translation>Chưa kết ca nào</translation>
    </message>
    <message>
        <source>Each closed shift stands here with its Z.</source>
        <translation>Mỗi ca đã kết nằm ở đây cùng tờ Z.</translation>
    </message>
    <message>
        <source>Cash moved since the last count: count again before closing.</source>
        <translation>Tiền đã vào ra sau lần đếm cuối: hãy đếm lại trước khi kết ca.</translation>
    </message>
    <message>
        <source>A shift is open</source>
        <translation>Ca đang mở</translation>
    </message>
    <message>
        <source>No cash was moved beside selling</source>
        <translation>Chưa có tiền nộp vào hay chi ra</translation>
    </message>
    <message>
        <source>What is paid in, paid out or dropped into the safe stands here.</source>
        <translation>Tiền nộp vào, chi ra hay cất két sắt sẽ hiện ở đây.</translation>
    </message>
    <message>
        <source>Count and close</source>
        <translation>Đếm và kết ca</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Đã đếm</translation>
    </message>
    <message>
        <source>Close the shift, or count once more. Both counts are kept.</source>
        <translation>Kết ca, hoặc đếm lại lần nữa. Cả hai lần đếm đều được giữ.</translation>
    </message>
    <message>
        <source>Close shift</source>
        <translation>Kết ca</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
    <message>
        <source>A reading in between. It ends nothing.</source>
        <translation>Chỉ xem giữa ca, không kết ca.</translation>
    </message>
    <message>
        <source>Closed and saved.</source>
        <translation>Đã kết ca và lưu.</translation>
    </message>
    <message>
        <source>Read back: it differs from its entries. Tell support.</source>
        <translation>Đọc lại: không khớp với các mục đã ghi. Hãy báo bộ phận hỗ trợ.</translation>
    </message>
    <message>
        <source>Read back and compared with {count} entries: all the same.</source>
        <translation>Đã đọc lại và so với {count} mục: khớp hết.</translation>
    </message>
    <message>
        <source>{name} goes to the printer.</source>
        <translation>{name} đang được in.</translation>
    </message>
    <message>
        <source>A Z is shown to people who may see the reports.</source>
        <translation>Chỉ người được xem báo cáo mới xem được tờ Z.</translation>
    </message>
</context>
<context>
    <name>ShopSection</name>
    <message>
        <source>Shop</source>
        <translation>Cửa hàng</translation>
    </message>
    <message>
        <source>This stands on every receipt from now on.</source>
        <translation>Áp dụng cho mọi phiếu in từ nay.</translation>
    </message>
    <message>
        <source>Name of the shop</source>
        <translation>Tên cửa hàng</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Line above the receipt</source>
        <translation>Dòng đầu phiếu</translation>
    </message>
    <message>
        <source>Line below the receipt</source>
        <translation>Dòng cuối phiếu</translation>
    </message>
    <message>
        <source>For example: thank you!</source>
        <translation>Ví dụ: Xin cảm ơn quý khách!</translation>
    </message>
    <message>
        <source>Name of the cashier</source>
        <translation>Tên thu ngân</translation>
    </message>
    <message>
        <source>Tax number (NPWP)</source>
        <translation>Mã số thuế (NPWP)</translation>
    </message>
    <message>
        <source>Tax number (MST)</source>
        <translation>Mã số thuế (MST)</translation>
    </message>
    <message>
        <source>15 or 16 digits</source>
        <translation>15 hoặc 16 chữ số</translation>
    </message>
    <message>
        <source>10, 12 or 13 digits</source>
        <translation>10, 12 hoặc 13 chữ số</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>This number has the wrong number of digits. Check it.</source>
        <translation>Số này sai số chữ số. Hãy kiểm tra lại.</translation>
    </message>
    <message>
        <source>Saved. Receipts carry it from now on.</source>
        <translation>Đã lưu. Áp dụng cho mọi phiếu in từ nay.</translation>
    </message>
</context>
<context>
    <name>ShopStep</name>
    <message>
        <source>Your shop</source>
        <translation>Cửa hàng của bạn</translation>
    </message>
    <message>
        <source>This stands on every receipt. Only the name must be there.</source>
        <translation>Thông tin này in trên mọi phiếu. Chỉ bắt buộc có tên.</translation>
    </message>
    <message>
        <source>Name of the shop</source>
        <translation>Tên cửa hàng</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Tax number (NPWP)</source>
        <translation>Mã số thuế (NPWP)</translation>
    </message>
    <message>
        <source>Tax number (MST)</source>
        <translation>Mã số thuế (MST)</translation>
    </message>
    <message>
        <source>15 or 16 digits</source>
        <translation>15 hoặc 16 chữ số</translation>
    </message>
    <message>
        <source>10, 12 or 13 digits</source>
        <translation>10, 12 hoặc 13 chữ số</translation>
    </message>
    <message>
        <source>Line above the receipt</source>
        <translation>Dòng đầu phiếu</translation>
    </message>
    <message>
        <source>Line below the receipt</source>
        <translation>Dòng cuối phiếu</translation>
    </message>
    <message>
        <source>For example: thank you!</source>
        <translation>Ví dụ: Xin cảm ơn quý khách!</translation>
    </message>
    <message>
        <source>Order numbers begin with</source>
        <translation>Số đơn bắt đầu bằng</translation>
    </message>
    <message>
        <source>Different on each till of the shop, such as A or B</source>
        <translation>Mỗi máy một chữ khác nhau, ví dụ A hoặc B</translation>
    </message>
    <message>
        <source>This number has the wrong number of digits. Check it.</source>
        <translation>Số này sai số chữ số. Hãy kiểm tra lại.</translation>
    </message>
</context>
<context>
    <name>SoldModel</name>
    <message>
        <source>Voided</source>
        <translation>Đã hủy giao dịch</translation>
    </message>
    <message>
        <source>{amount} given back</source>
        <translation>đã hoàn {amount}</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n dòng</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SoldOutMarks</name>
    <message>
        <source>Find the product first, then mark it.</source>
        <translation>Tìm món trước, rồi đánh dấu.</translation>
    </message>
    <message>
        <source>{name}: sold out</source>
        <translation>{name}: hết món</translation>
    </message>
    <message>
        <source>{name}: on sale again</source>
        <translation>{name}: bán lại</translation>
    </message>
</context>
<context>
    <name>SoldOutSheet</name>
    <message>
        <source>All of it</source>
        <translation>Cả món</translation>
    </message>
    <message>
        <source>Sold out until I say</source>
        <translation>Hết đến khi tôi mở lại</translation>
    </message>
    <message>
        <source>sold out</source>
        <translation>hết món</translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation>Hết phần nào?</translation>
    </message>
    <message>
        <source>On sale again</source>
        <translation>Bán lại</translation>
    </message>
    <message>
        <source>Sold out until tomorrow</source>
        <translation>Hết đến ngày mai</translation>
    </message>
    <message>
        <source>On sale. All tills, guests&apos; phones and apps are told at once.</source>
        <translation>Đang bán. Mọi quầy, điện thoại của khách và ứng dụng được báo ngay.</translation>
    </message>
    <message>
        <source>Sold out until somebody says otherwise.</source>
        <translation>Hết món cho đến khi có người mở lại.</translation>
    </message>
    <message>
        <source>Sold out. Back by itself when the next business day begins.</source>
        <translation>Hết món. Tự bán lại khi ngày bán hàng mới bắt đầu.</translation>
    </message>
    <message>
        <source>Sold out, says the product list.</source>
        <translation>Hết món theo danh mục hàng.</translation>
    </message>
</context>
<context>
    <name>SplitScreen</name>
    <message>
        <source>Split {name}</source>
        <translation>Tách {name}</translation>
    </message>
    <message>
        <source>Move lines of {name}</source>
        <translation>Chuyển món của {name}</translation>
    </message>
    <message>
        <source>Stays on {name}</source>
        <translation>Ở lại {name}</translation>
    </message>
    <message>
        <source>Move the lines</source>
        <translation>Chuyển các dòng</translation>
    </message>
    <message>
        <source>Lines that stay</source>
        <translation>Các dòng ở lại</translation>
    </message>
    <message>
        <source>Lines of the other bill</source>
        <translation>Các dòng của phiếu kia</translation>
    </message>
    <message>
        <source>Nothing stays</source>
        <translation>Không còn gì</translation>
    </message>
    <message>
        <source>The whole order goes along.</source>
        <translation>Cả đơn sẽ sang đơn kia.</translation>
    </message>
    <message>
        <source>Nothing on this bill yet</source>
        <translation>Phiếu này chưa có gì</translation>
    </message>
    <message>
        <source>Tap a line or press Enter to move one of it; with Shift the whole line.</source>
        <translation>Chạm một dòng hoặc nhấn Enter để chuyển một; giữ Shift để chuyển cả dòng.</translation>
    </message>
    <message>
        <source>Onto {name}</source>
        <translation>Sang {name}</translation>
    </message>
    <message>
        <source>Bill {number}</source>
        <translation>Phiếu {number}</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Tổng cộng</translation>
    </message>
    <message>
        <source>Leave something on the old bill.</source>
        <translation>Để lại ít nhất một món trên phiếu cũ.</translation>
    </message>
</context>
<context>
    <name>Spoken</name>
    <message>
        <source>dong</source>
        <translation>đồng</translation>
    </message>
    <message>
        <source>rupiah</source>
        <translation>rupiah</translation>
    </message>
    <message>
        <source>dollars</source>
        <translation>đô la</translation>
    </message>
    <message>
        <source>Received {amount}</source>
        <translation>Đã nhận {amount}</translation>
    </message>
    <message>
        <source>Attention: {amount} too little</source>
        <translation>Chú ý: thiếu {amount}</translation>
    </message>
</context>
<context>
    <name>Staff</name>
    <message>
        <source>Cashier</source>
        <translation>Thu ngân</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Giám sát</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Quản lý</translation>
    </message>
    <message>
        <source>discount above the limit</source>
        <translation>giảm giá vượt mức</translation>
    </message>
    <message>
        <source>change a price</source>
        <translation>sửa giá</translation>
    </message>
    <message>
        <source>take out what the kitchen has</source>
        <translation>bỏ món bếp đã nhận</translation>
    </message>
    <message>
        <source>cancel an order the kitchen has</source>
        <translation>hủy đơn bếp đã nhận</translation>
    </message>
    <message>
        <source>void a sale</source>
        <translation>hủy giao dịch</translation>
    </message>
    <message>
        <source>refund</source>
        <translation>hoàn tiền</translation>
    </message>
    <message>
        <source>refund a sale of another till</source>
        <translation>hoàn tiền cho giao dịch của máy khác</translation>
    </message>
    <message>
        <source>credit above the limit</source>
        <translation>bán chịu vượt hạn mức</translation>
    </message>
    <message>
        <source>open the drawer without a sale</source>
        <translation>mở két khi không bán hàng</translation>
    </message>
    <message>
        <source>pay cash in or out</source>
        <translation>thu, chi tiền mặt</translation>
    </message>
    <message>
        <source>print a receipt again</source>
        <translation>in lại phiếu</translation>
    </message>
    <message>
        <source>close the shift</source>
        <translation>chốt ca</translation>
    </message>
    <message>
        <source>see reports</source>
        <translation>xem báo cáo</translation>
    </message>
    <message>
        <source>change settings</source>
        <translation>sửa cài đặt</translation>
    </message>
    <message>
        <source>manage staff</source>
        <translation>quản lý nhân viên</translation>
    </message>
    <message>
        <source>take over what another till has in its cart</source>
        <translation>nhận đơn trong giỏ máy khác</translation>
    </message>
    <message>
        <source>go on though a payment was not seen</source>
        <translation>tiếp tục dù chưa thấy tiền của khoản thanh toán</translation>
    </message>
    <message>
        <source>open a table again that was closed</source>
        <translation>mở lại bàn đã đóng</translation>
    </message>
    <message>
        <source>mark what is sold out</source>
        <translation>đánh dấu hết món</translation>
    </message>
</context>
<context>
    <name>StaffForm</name>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>It stands on receipts and reports.</source>
        <translation>Tên này in trên phiếu và báo cáo.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Vai trò</translation>
    </message>
    <message>
        <source>May do without asking</source>
        <translation>Được làm mà không cần hỏi</translation>
    </message>
</context>
<context>
    <name>StaffSection</name>
    <message>
        <source>Staff</source>
        <translation>Nhân viên</translation>
    </message>
    <message>
        <source>Who lacks a right is asked for the PIN of somebody who has it.</source>
        <translation>Ai không có quyền sẽ cần mã PIN của người có quyền.</translation>
    </message>
    <message>
        <source>Nobody is named yet: everybody may do everything, without a PIN. Begin with a manager.</source>
        <translation>Chưa có nhân viên nào: ai cũng làm được mọi việc, không cần mã PIN. Hãy bắt đầu với một quản lý.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Nhân viên</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>Thêm người</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>Mã PIN mới</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Lock the till when nobody has touched it for</source>
        <translation>Khóa máy khi không ai chạm vào trong</translation>
    </message>
    <message>
        <source>On this till only. Ctrl+L locks it at once.</source>
        <translation>Chỉ cho máy này. Ctrl+L khóa ngay.</translation>
    </message>
    <message>
        <source>Never locks</source>
        <translation>Không khóa</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} phút</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Người mới</translation>
    </message>
    <message>
        <source>Yes, has left</source>
        <translation>Đúng, đã nghỉ</translation>
    </message>
    <message>
        <source>Has left</source>
        <translation>Đã nghỉ</translation>
    </message>
    <message>
        <source>{name} is saved.</source>
        <translation>Đã lưu {name}.</translation>
    </message>
    <message>
        <source>The new PIN counts from now on.</source>
        <translation>Từ giờ dùng mã PIN mới.</translation>
    </message>
    <message>
        <source>Taken out. Old receipts keep the name.</source>
        <translation>Đã cho ra khỏi danh sách. Phiếu cũ vẫn giữ tên.</translation>
    </message>
</context>
<context>
    <name>StartUp</name>
    <message>
        <source>Last sale recorded: {number}, {total}, {time}.</source>
        <translation>Giao dịch cuối đã lưu: {number}, {total}, {time}.</translation>
    </message>
    <message>
        <source>Order {number} is open as it was.</source>
        <translation>Đơn {number} vẫn mở như cũ.</translation>
    </message>
    <message>
        <source>Also open: {names}.</source>
        <translation>Cũng đang mở: {names}.</translation>
    </message>
</context>
<context>
    <name>StationForm</name>
    <message>
        <source>Name of the station</source>
        <translation>Tên trạm</translation>
    </message>
    <message>
        <source>It makes</source>
        <translation>Trạm làm</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Máy in</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Không có</translation>
    </message>
    <message>
        <source>Show on the kitchen display</source>
        <translation>Hiện trên màn hình bếp</translation>
    </message>
    <message>
        <source>Remove station</source>
        <translation>Bỏ trạm</translation>
    </message>
</context>
<context>
    <name>StationsSection</name>
    <message>
        <source>Kitchen</source>
        <translation>Bếp</translation>
    </message>
    <message>
        <source>Each station gets tickets for what it makes, on paper or on the display.</source>
        <translation>Mỗi trạm nhận phiếu cho món mình làm, in ra giấy hoặc hiện trên màn hình.</translation>
    </message>
    <message>
        <source>There are no stations: orders are not sent to a kitchen. Add one to begin.</source>
        <translation>Chưa có trạm nào: đơn không được gửi vào bếp. Thêm một trạm để bắt đầu.</translation>
    </message>
    <message>
        <source>Add station</source>
        <translation>Thêm trạm</translation>
    </message>
    <message>
        <source>Enter what people call it, such as Bar.</source>
        <translation>Nhập tên mọi người hay gọi, như Quầy bar.</translation>
    </message>
    <message>
        <source>Another station has this name.</source>
        <translation>Trạm khác đã có tên này.</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Not saving: selling is stopped</source>
        <translation>Không lưu được: ngưng bán</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Đang mở…</translation>
    </message>
    <message>
        <source>All saved</source>
        <translation>Đã lưu hết</translation>
    </message>
    <message>
        <source>Printers ready: {count}</source>
        <translation>Máy in sẵn sàng: {count}</translation>
    </message>
    <message>
        <source>No shift open</source>
        <translation>Chưa mở ca</translation>
    </message>
    <message>
        <source>Shift since {time}</source>
        <translation>Ca từ {time}</translation>
    </message>
    <message>
        <source>{count} to print</source>
        <translation>{count} phiếu chờ in</translation>
    </message>
    <message>
        <source>Tables waiting: {count}</source>
        <translation>Bàn đang chờ: {count}</translation>
    </message>
    <message>
        <source>{provider}: no answer</source>
        <translation>{provider}: không trả lời</translation>
    </message>
    <message>
        <source>{provider}: trying again</source>
        <translation>{provider}: đang thử lại</translation>
    </message>
    <message>
        <source>Printer ready</source>
        <translation>Máy in sẵn sàng</translation>
    </message>
    <message>
        <source>Paper low</source>
        <translation>Sắp hết giấy</translation>
    </message>
    <message>
        <source>No paper</source>
        <translation>Hết giấy</translation>
    </message>
    <message>
        <source>Printer cover open</source>
        <translation>Nắp máy in mở</translation>
    </message>
    <message>
        <source>Printer does not answer</source>
        <translation>Máy in không trả lời</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Máy in</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Đang khóa</translation>
    </message>
    <message>
        <source>no network</source>
        <translation>mất mạng</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>không trả lời</translation>
    </message>
    <message>
        <source>server not found</source>
        <translation>không tìm thấy máy chủ</translation>
    </message>
    <message>
        <source>server is off</source>
        <translation>máy chủ đang tắt</translation>
    </message>
    <message>
        <source>line broke</source>
        <translation>đường truyền đứt</translation>
    </message>
    <message>
        <source>server has trouble</source>
        <translation>máy chủ gặp lỗi</translation>
    </message>
    <message>
        <source>server is busy</source>
        <translation>máy chủ đang bận</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Đang kết nối…</translation>
    </message>
    <message>
        <source>Not sending to the server</source>
        <translation>Không gửi được lên máy chủ</translation>
    </message>
    <message>
        <source>DELAYED</source>
        <translation>TRỄ TIN</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Trực tuyến</translation>
    </message>
    <message>
        <source>Offline since {time}</source>
        <translation>Mất kết nối từ {time}</translation>
    </message>
    <message>
        <source>{count} to send</source>
        <translation>{count} đơn chưa gửi</translation>
    </message>
    <message>
        <source>{count} to send, oldest {age}</source>
        <translation>{count} đơn chưa gửi, lâu nhất {age}</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} phút</translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation>{count} giờ</translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation>{count} ngày</translation>
    </message>
    <message>
        <source>Sending, {percent}% done</source>
        <translation>Đang gửi, xong {percent}%</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>Status</source>
        <translation>Trạng thái</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>How many</source>
        <translation>Bao nhiêu</translation>
    </message>
    <message>
        <source>One less</source>
        <translation>Bớt một</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>Thêm một</translation>
    </message>
</context>
<context>
    <name>StorageScreen</name>
    <message>
        <source>Code {code}</source>
        <translation>Mã {code}</translation>
    </message>
    <message>
        <source>Close the till</source>
        <translation>Đóng máy</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Chi tiết</translation>
    </message>
    <message>
        <source>The disk is well again. Selling goes on.</source>
        <translation>Ổ đĩa đã ổn. Bán tiếp được.</translation>
    </message>
</context>
<context>
    <name>SyncErrands</name>
    <message>
        <source>Only this certificate is trusted from now on.</source>
        <translation>Từ nay chỉ tin chứng chỉ này.</translation>
    </message>
</context>
<context>
    <name>SyncReport</name>
    <message>
        <source>Selling goes on, and every sale is saved here.</source>
        <translation>Vẫn bán hàng bình thường, mọi đơn đều được lưu ở máy này.</translation>
    </message>
    <message>
        <source>This computer has no network.</source>
        <translation>Máy này không có mạng.</translation>
    </message>
    <message>
        <source>Check the network cable or the WLAN, and the router.</source>
        <translation>Kiểm tra dây mạng hoặc Wi-Fi và bộ phát.</translation>
    </message>
    <message>
        <source>The server does not answer.</source>
        <translation>Máy chủ không trả lời.</translation>
    </message>
    <message>
        <source>Wait a moment. If it lasts, look whether it is on.</source>
        <translation>Chờ một lát. Nếu vẫn vậy, xem máy chủ có bật không.</translation>
    </message>
    <message>
        <source>No server is found under that address.</source>
        <translation>Không tìm thấy máy chủ ở địa chỉ đó.</translation>
    </message>
    <message>
        <source>Check the internet connection and the address.</source>
        <translation>Kiểm tra kết nối internet và địa chỉ.</translation>
    </message>
    <message>
        <source>The server&apos;s computer answers, the server does not.</source>
        <translation>Máy tính trả lời nhưng máy chủ thì không.</translation>
    </message>
    <message>
        <source>It starts again by itself; else start it by hand.</source>
        <translation>Nó tự khởi động lại; nếu không hãy bật bằng tay.</translation>
    </message>
    <message>
        <source>The line broke in the middle.</source>
        <translation>Đường truyền bị đứt giữa chừng.</translation>
    </message>
    <message>
        <source>It is tried again by itself.</source>
        <translation>Máy sẽ tự thử lại.</translation>
    </message>
    <message>
        <source>The server has trouble of its own.</source>
        <translation>Máy chủ đang gặp trục trặc.</translation>
    </message>
    <message>
        <source>It is tried again by itself. Tell support if it lasts.</source>
        <translation>Máy sẽ tự thử lại. Nếu kéo dài, hãy báo hỗ trợ.</translation>
    </message>
    <message>
        <source>The server is busy.</source>
        <translation>Máy chủ đang bận.</translation>
    </message>
    <message>
        <source>This till works without a server</source>
        <translation>Máy này làm việc không cần máy chủ</translation>
    </message>
    <message>
        <source>Orders from apps and other tills do not reach it.</source>
        <translation>Đơn từ ứng dụng và máy khác không đến được máy này.</translation>
    </message>
    <message>
        <source>Connect it under Settings, Server, if there is one.</source>
        <translation>Nếu có máy chủ, hãy kết nối trong Cài đặt, Máy chủ.</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Đang kết nối…</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Trực tuyến</translation>
    </message>
    <message>
        <source>Offline since {time}</source>
        <translation>Mất kết nối từ {time}</translation>
    </message>
    <message>
        <source>Nothing: the server has everything</source>
        <translation>Không có: máy chủ đã nhận đủ</translation>
    </message>
    <message>
        <source>{orders} sales, {entries} entries in all</source>
        <translation>{orders} đơn bán, tổng {entries} mục</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Lần liên lạc cuối</translation>
    </message>
    <message>
        <source>The server has all up to</source>
        <translation>Máy chủ đã nhận đủ đến</translation>
    </message>
    <message>
        <source>Waits to be sent</source>
        <translation>Chờ gửi</translation>
    </message>
    <message>
        <source>The oldest of it waits</source>
        <translation>Mục cũ nhất đã chờ</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done}/{total}</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Đang gửi</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>ngay lập tức</translation>
    </message>
    <message>
        <source>every few seconds</source>
        <translation>vài giây một lần</translation>
    </message>
    <message>
        <source>News from the server come</source>
        <translation>Tin từ máy chủ đến</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>chưa có gì</translation>
    </message>
    <message>
        <source>entry {number}, {time}</source>
        <translation>mục {number}, {time}</translation>
    </message>
    <message>
        <source>never yet</source>
        <translation>chưa lần nào</translation>
    </message>
    <message>
        <source>The server needs somebody</source>
        <translation>Máy chủ cần người xử lý</translation>
    </message>
</context>
<context>
    <name>SyncScreen</name>
    <message>
        <source>Server</source>
        <translation>Máy chủ</translation>
    </message>
    <message>
        <source>Server settings</source>
        <translation>Cài đặt máy chủ</translation>
    </message>
    <message>
        <source>This computer has no keyring: who can read its disk can read the key too.</source>
        <translation>Máy này không có kho khóa: ai đọc được ổ đĩa cũng đọc được khóa.</translation>
    </message>
    <message>
        <source>A menu was not taken</source>
        <translation>Một thực đơn chưa được nhận</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>trả lời tốt</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>không trả lời</translation>
    </message>
    <message>
        <source>is tried again</source>
        <translation>đang thử lại</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>máy này</translation>
    </message>
    <message numerus="yes">
        <source>%n open issue(s)</source>
        <translation>
            <numerusform>%n vấn đề đang mở</numerusform>
        </translation>
    </message>
    <message>
        <source>No open issues</source>
        <translation>Không có vấn đề nào</translation>
    </message>
    <message>
        <source>and {count} more, on the server</source>
        <translation>và {count} mục nữa, trên máy chủ</translation>
    </message>
    <message>
        <source>What two tills or an app disagree about is listed here.</source>
        <translation>Những chỗ hai máy hoặc ứng dụng không khớp sẽ hiện ở đây.</translation>
    </message>
    <message>
        <source>The server is tried now.</source>
        <translation>Đang thử máy chủ.</translation>
    </message>
    <message>
        <source>The server does not answer. Try again in a moment.</source>
        <translation>Máy chủ không trả lời. Hãy thử lại sau giây lát.</translation>
    </message>
</context>
<context>
    <name>TableAlerts</name>
    <message>
        <source>Go there</source>
        <translation>Đến bàn</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>thêm %n bàn</numerusform>
        </translation>
    </message>
    <message>
        <source>{table} calls for help.</source>
        <translation>{table} gọi nhân viên.</translation>
    </message>
    <message>
        <source>{table} asks for the bill.</source>
        <translation>{table} xin tính tiền.</translation>
    </message>
    <message>
        <source>{table} has waited over a minute: take the order.</source>
        <translation>{table} đã chờ hơn một phút: hãy nhận món.</translation>
    </message>
    <message>
        <source>{table} has ordered: look and take it.</source>
        <translation>{table} vừa gọi món: xem rồi nhận.</translation>
    </message>
</context>
<context>
    <name>TableCard</name>
    <message>
        <source>Free</source>
        <translation>Trống</translation>
    </message>
    <message>
        <source>Calls for help</source>
        <translation>Gọi nhân viên</translation>
    </message>
    <message>
        <source>To take: {count}</source>
        <translation>Chờ nhận: {count}</translation>
    </message>
    <message>
        <source>Asks for the bill</source>
        <translation>Xin tính tiền</translation>
    </message>
    <message>
        <source>Wants in</source>
        <translation>Xin vào bàn</translation>
    </message>
    <message>
        <source>Part paid</source>
        <translation>Trả một phần</translation>
    </message>
    <message>
        <source>Bill open</source>
        <translation>Đang dùng</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Đã trả</translation>
    </message>
    <message>
        <source>Ordering</source>
        <translation>Đang chọn món</translation>
    </message>
    <message>
        <source>Seated</source>
        <translation>Đã ngồi</translation>
    </message>
</context>
<context>
    <name>TableDeeds</name>
    <message>
        <source>There is nothing to split.</source>
        <translation>Không có gì để tách.</translation>
    </message>
    <message>
        <source>No other table is free.</source>
        <translation>Không còn bàn nào trống.</translation>
    </message>
    <message>
        <source>Move {table} where?</source>
        <translation>Chuyển {table} đến đâu?</translation>
    </message>
    <message>
        <source>Phones, orders and bill go along; the kitchen reads the new table.</source>
        <translation>Điện thoại, món và phiếu đi theo; bếp thấy bàn mới.</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Chuyển bàn</translation>
    </message>
    <message>
        <source>Nobody sits at another table.</source>
        <translation>Các bàn khác không có khách.</translation>
    </message>
    <message>
        <source>Put {table} together with which?</source>
        <translation>Gộp {table} với bàn nào?</translation>
    </message>
    <message>
        <source>Both become one visit with one bill at the table you choose.</source>
        <translation>Hai bàn thành một, chung một phiếu ở bàn được chọn.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Gộp bàn</translation>
    </message>
    <message>
        <source>There is nothing on the bill yet.</source>
        <translation>Phiếu chưa có món nào.</translation>
    </message>
    <message>
        <source>The slip is being printed.</source>
        <translation>Đang in phiếu QR.</translation>
    </message>
</context>
<context>
    <name>TablePanel</name>
    <message>
        <source>What there is to do at this table</source>
        <translation>Việc cần làm ở bàn này</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Không có việc</translation>
    </message>
    <message>
        <source>{count} seats</source>
        <translation>{count} chỗ</translation>
    </message>
    <message>
        <source>one bill</source>
        <translation>một phiếu</translation>
    </message>
    <message>
        <source>each phone pays</source>
        <translation>ai gọi nấy trả</translation>
    </message>
    <message>
        <source>at till {till}</source>
        <translation>ở máy {till}</translation>
    </message>
    <message>
        <source>nobody serves it yet</source>
        <translation>chưa máy nào phụ trách</translation>
    </message>
    <message>
        <source>Open table</source>
        <translation>Mở bàn</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>Cho vào</translation>
    </message>
    <message>
        <source>Take the order</source>
        <translation>Nhận món</translation>
    </message>
    <message>
        <source>On my way</source>
        <translation>Đến ngay</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Xong món</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>Đã mang ra</translation>
    </message>
    <message>
        <source>Open bill</source>
        <translation>Mở phiếu</translation>
    </message>
    <message>
        <source>Put out</source>
        <translation>Mời ra</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Từ chối</translation>
    </message>
</context>
<context>
    <name>TableSheet</name>
    <message>
        <source>Square</source>
        <translation>Vuông</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Tròn</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>Số chỗ</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Hình</translation>
    </message>
    <message>
        <source>New table</source>
        <translation>Thêm bàn</translation>
    </message>
    <message>
        <source>Change {name}</source>
        <translation>Sửa {name}</translation>
    </message>
    <message>
        <source>The kitchen and the guests read this name.</source>
        <translation>Bếp và khách đều thấy tên này.</translation>
    </message>
    <message>
        <source>Add table</source>
        <translation>Thêm bàn</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Lưu</translation>
    </message>
</context>
<context>
    <name>TableThing</name>
    <message>
        <source>Phone {number}</source>
        <translation>Máy {number}</translation>
    </message>
    <message>
        <source>in cash</source>
        <translation>tiền mặt</translation>
    </message>
    <message>
        <source>by card</source>
        <translation>thẻ</translation>
    </message>
    <message>
        <source>by QR</source>
        <translation>QR</translation>
    </message>
    <message>
        <source>Asks for the bill</source>
        <translation>Xin tính tiền</translation>
    </message>
    <message>
        <source>Calls for help</source>
        <translation>Gọi nhân viên</translation>
    </message>
    <message>
        <source>Not in the kitchen yet</source>
        <translation>Bếp chưa nhận</translation>
    </message>
    <message>
        <source>Scanned the table&apos;s QR: do they sit there?</source>
        <translation>Quét mã dán ở bàn: khách có ngồi đó không?</translation>
    </message>
    <message>
        <source>In the kitchen</source>
        <translation>Bếp đang làm</translation>
    </message>
    <message>
        <source>Ready to be served</source>
        <translation>Chờ mang ra</translation>
    </message>
    <message>
        <source>Refused: {reason}</source>
        <translation>Đã từ chối: {reason}</translation>
    </message>
    <message>
        <source>Round {number}</source>
        <translation>Lượt {number}</translation>
    </message>
    <message>
        <source>Wants to order here</source>
        <translation>Xin gọi món ở bàn này</translation>
    </message>
    <message>
        <source>May order</source>
        <translation>Được gọi món</translation>
    </message>
    <message>
        <source>Bill {number}</source>
        <translation>Phiếu {number}</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Đã trả</translation>
    </message>
    <message>
        <source>Part paid, {rest} left</source>
        <translation>Trả một phần, còn {rest}</translation>
    </message>
</context>
<context>
    <name>TablesScreen</name>
    <message>
        <source>Tables</source>
        <translation>Bàn</translation>
    </message>
    <message>
        <source>Floor plan</source>
        <translation>Sơ đồ bàn</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>Khu vực</translation>
    </message>
    <message>
        <source>No table is drawn here yet</source>
        <translation>Chưa vẽ bàn nào ở đây</translation>
    </message>
    <message>
        <source>Draw the tables as they stand; then every one shows who waits for what.</source>
        <translation>Hãy vẽ bàn như ngoài quán; mỗi bàn sẽ cho biết khách đang chờ gì.</translation>
    </message>
    <message>
        <source>To pay: {amount}</source>
        <translation>Còn phải trả: {amount}</translation>
    </message>
    <message>
        <source>Nobody sits here. Open the table when guests sit down: it gets a QR.</source>
        <translation>Bàn trống. Khách ngồi thì mở bàn: bàn sẽ có mã QR.</translation>
    </message>
    <message>
        <source>No phone has scanned yet. Open the bill to order for the guests.</source>
        <translation>Chưa điện thoại nào quét. Mở phiếu để gọi món giúp khách.</translation>
    </message>
</context>
<context>
    <name>TablesSection</name>
    <message>
        <source>Tables</source>
        <translation>Bàn</translation>
    </message>
    <message>
        <source>How guests order by phone. All tills of the shop go by it.</source>
        <translation>Cách khách gọi món bằng điện thoại. Mọi quầy của quán cùng theo.</translation>
    </message>
    <message>
        <source>The first scan of a table&apos;s QR opens the table</source>
        <translation>Lần quét đầu tiên mã QR của bàn sẽ mở bàn</translation>
    </message>
    <message>
        <source>Staff let in whoever scans a table&apos;s QR</source>
        <translation>Nhân viên xác nhận người quét mã QR của bàn</translation>
    </message>
    <message>
        <source>Who has a photo of the QR could else order from home. The QR of one visit always lets in at once.</source>
        <translation>Nếu không, ai có ảnh mã QR cũng gọi món được từ nhà. Mã QR của một lượt khách luôn cho vào ngay.</translation>
    </message>
    <message>
        <source>Guests pay</source>
        <translation>Khách thanh toán</translation>
    </message>
    <message>
        <source>One bill a table</source>
        <translation>Một phiếu cho cả bàn</translation>
    </message>
    <message>
        <source>Each phone its own</source>
        <translation>Mỗi điện thoại một phiếu</translation>
    </message>
    <message>
        <source>Staff choose when they open a table</source>
        <translation>Nhân viên chọn khi mở bàn</translation>
    </message>
    <message>
        <source>Minutes until a quiet table without a bill ends</source>
        <translation>Số phút đến khi bàn im lặng, không có phiếu tự đóng</translation>
    </message>
    <message>
        <source>A table with an open bill never ends by itself.</source>
        <translation>Bàn còn phiếu mở không bao giờ tự đóng.</translation>
    </message>
</context>
<context>
    <name>TakenList</name>
    <message>
        <source>Taken so far</source>
        <translation>Đã nhận</translation>
    </message>
    <message>
        <source>{count} earlier</source>
        <translation>{count} khoản trước</translation>
    </message>
    <message>
        <source>Take back {amount}</source>
        <translation>Hoàn tác {amount}</translation>
    </message>
    <message>
        <source>tip {amount}</source>
        <translation>boa {amount}</translation>
    </message>
</context>
<context>
    <name>Taking</name>
    <message>
        <source>Reference, if any</source>
        <translation>Mã tham chiếu, nếu có</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Mã tham chiếu</translation>
    </message>
    <message>
        <source>Not enough yet.</source>
        <translation>Chưa đủ tiền.</translation>
    </message>
    <message>
        <source>Not enough yet. Press again to take it as a part of the bill.</source>
        <translation>Chưa đủ. Bấm lần nữa để nhận một phần.</translation>
    </message>
    <message>
        <source>Only cash gives change. {key} takes the surplus as a tip.</source>
        <translation>Chỉ tiền mặt mới thối lại. {key} để nhận phần dư là tiền boa.</translation>
    </message>
    <message>
        <source>Worth of the voucher</source>
        <translation>Giá trị phiếu</translation>
    </message>
    <message>
        <source>Amount of the bill</source>
        <translation>Số tiền thu</translation>
    </message>
    <message>
        <source>Cash received</source>
        <translation>Tiền khách đưa</translation>
    </message>
</context>
<context>
    <name>TaxClass</name>
    <message>
        <source>Ordinary goods</source>
        <translation>Hàng thông thường</translation>
    </message>
    <message>
        <source>Served food and drink</source>
        <translation>Đồ ăn uống tại quán</translation>
    </message>
    <message>
        <source>Reduced rate</source>
        <translation>Thuế suất giảm</translation>
    </message>
    <message>
        <source>Exempt</source>
        <translation>Không chịu thuế</translation>
    </message>
    <message>
        <source>Alcohol</source>
        <translation>Rượu bia</translation>
    </message>
</context>
<context>
    <name>TaxSection</name>
    <message>
        <source>These rules count for orders opened from now on. Open orders keep theirs.</source>
        <translation>Áp dụng cho đơn mở từ nay. Đơn đang mở giữ quy tắc cũ.</translation>
    </message>
    <message>
        <source>Prices on the shelf</source>
        <translation>Giá niêm yết</translation>
    </message>
    <message>
        <source>Tax included</source>
        <translation>Đã gồm thuế</translation>
    </message>
    <message>
        <source>Tax on top (++)</source>
        <translation>Cộng thêm thuế (++)</translation>
    </message>
    <message>
        <source>Round tax</source>
        <translation>Làm tròn thuế</translation>
    </message>
    <message>
        <source>On each line</source>
        <translation>Theo từng dòng</translation>
    </message>
    <message>
        <source>Once per invoice</source>
        <translation>Một lần trên phiếu</translation>
    </message>
    <message>
        <source>Service charge in %</source>
        <translation>Phí phục vụ (%)</translation>
    </message>
    <message>
        <source>0 for none, at most 25</source>
        <translation>0 là không thu, tối đa 25</translation>
    </message>
    <message>
        <source>The service charge is taxed</source>
        <translation>Phí phục vụ chịu thuế</translation>
    </message>
    <message>
        <source>Cash in steps of</source>
        <translation>Làm tròn tiền mặt đến</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>Không làm tròn</translation>
    </message>
    <message>
        <source>Round cash</source>
        <translation>Cách làm tròn tiền mặt</translation>
    </message>
    <message>
        <source>Shown as a line of its own, on screen and on paper.</source>
        <translation>Hiện thành dòng riêng, trên màn hình và trên giấy.</translation>
    </message>
    <message>
        <source>To the nearest</source>
        <translation>Đến mức gần nhất</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Xuống</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Lên</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Enter a percentage from 0 to 25, such as 5.</source>
        <translation>Nhập phần trăm từ 0 đến 25, ví dụ 5.</translation>
    </message>
    <message>
        <source>Saved. It counts for orders opened from now on.</source>
        <translation>Đã lưu. Áp dụng cho đơn mở từ nay.</translation>
    </message>
    <message>
        <source>Prices and rounding</source>
        <translation>Giá và làm tròn</translation>
    </message>
</context>
<context>
    <name>Tender</name>
    <message>
        <source>Cash</source>
        <translation>Tiền mặt</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Thẻ</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Chuyển khoản</translation>
    </message>
    <message>
        <source>Voucher</source>
        <translation>Phiếu</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Ghi nợ</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Đổi hàng</translation>
    </message>
    <message>
        <source>QR / wallet</source>
        <translation>QR / ví</translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>Tiền boa</translation>
    </message>
    <message>
        <source>{amount} received</source>
        <translation>nhận {amount}</translation>
    </message>
</context>
<context>
    <name>Terms</name>
    <message>
        <source>Damaged</source>
        <translation>Hư hỏng</translation>
    </message>
    <message>
        <source>Wrong goods</source>
        <translation>Giao nhầm hàng</translation>
    </message>
    <message>
        <source>Not liked</source>
        <translation>Không vừa ý</translation>
    </message>
    <message>
        <source>Charged too much</source>
        <translation>Tính tiền thừa</translation>
    </message>
    <message>
        <source>Given back before</source>
        <translation>Đã hoàn trước đây</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>Làm tròn</translation>
    </message>
    <message>
        <source>Tip ({tender})</source>
        <translation>Tiền tip ({tender})</translation>
    </message>
    <message>
        <source>Goes back</source>
        <translation>Hoàn lại</translation>
    </message>
    <message>
        <source>How it goes back</source>
        <translation>Hoàn bằng cách nào</translation>
    </message>
    <message>
        <source>Why  ({key})</source>
        <translation>Lý do  ({key})</translation>
    </message>
</context>
<context>
    <name>TileDelegate</name>
    <message>
        <source>sold out</source>
        <translation>hết hàng</translation>
    </message>
    <message>
        <source>enter price</source>
        <translation>nhập giá</translation>
    </message>
    <message>
        <source>from {price}</source>
        <translation>từ {price}</translation>
    </message>
</context>
<context>
    <name>TileModel</name>
    <message>
        <source>price to enter</source>
        <translation>cần nhập giá</translation>
    </message>
    <message>
        <source>with choices</source>
        <translation>có tùy chọn</translation>
    </message>
    <message>
        <source>sold out</source>
        <translation>hết hàng</translation>
    </message>
</context>
<context>
    <name>TipSheet</name>
    <message>
        <source>No tip</source>
        <translation>Không boa</translation>
    </message>
    <message>
        <source>On {amount}; it is no part of what was sold.</source>
        <translation>Trên {amount}; không tính vào doanh thu.</translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>Tiền boa</translation>
    </message>
    <message>
        <source>Give tip</source>
        <translation>Nhận tiền boa</translation>
    </message>
    <message>
        <source>{amount} with the tip</source>
        <translation>{amount} cả tiền boa</translation>
    </message>
</context>
<context>
    <name>Totals</name>
    <message>
        <source>Total</source>
        <translation>Tổng cộng</translation>
    </message>
    <message>
        <source>Left to pay</source>
        <translation>Còn lại</translation>
    </message>
    <message>
        <source>Subtotal</source>
        <translation>Tạm tính</translation>
    </message>
    <message>
        <source>Service charge</source>
        <translation>Phí phục vụ</translation>
    </message>
    <message>
        <source>of which {tax} {rate}</source>
        <translation>trong đó {tax} {rate}</translation>
    </message>
    <message>
        <source>{tax} {rate}</source>
        <translation>{tax} {rate}</translation>
    </message>
    <message>
        <source>Cash rounding</source>
        <translation>Làm tròn tiền mặt</translation>
    </message>
    <message>
        <source>Paid so far</source>
        <translation>Đã trả</translation>
    </message>
    <message>
        <source>Discounts on lines</source>
        <translation>Giảm giá món</translation>
    </message>
    <message>
        <source>Order discount</source>
        <translation>Giảm cả đơn</translation>
    </message>
</context>
<context>
    <name>TrainingSheet</name>
    <message>
        <source>Leave training?</source>
        <translation>Kết thúc luyện tập?</translation>
    </message>
    <message>
        <source>Everything practised is thrown away.</source>
        <translation>Mọi thứ đã tập sẽ bị bỏ đi.</translation>
    </message>
    <message>
        <source>The shop&apos;s own till comes back with its order as it was.</source>
        <translation>Máy bán thật trở lại, đơn đang mở vẫn nguyên.</translation>
    </message>
    <message>
        <source>Back to the shop</source>
        <translation>Về máy bán thật</translation>
    </message>
    <message>
        <source>Practise in training?</source>
        <translation>Chuyển sang luyện tập?</translation>
    </message>
    <message>
        <source>The same products, prices, people and PINs, but nothing counts.</source>
        <translation>Cùng hàng, giá, nhân viên và mã PIN, nhưng không tính gì cả.</translation>
    </message>
    <message>
        <source>No sale is in a report, no drawer opens, and each paper says TRAINING.</source>
        <translation>Không vào báo cáo, không mở két, phiếu nào cũng ghi LUYỆN TẬP.</translation>
    </message>
    <message>
        <source>The open order waits as it is. A restart ends the training.</source>
        <translation>Đơn đang mở được giữ nguyên. Khởi động lại máy là kết thúc luyện tập.</translation>
    </message>
    <message>
        <source>Begin training</source>
        <translation>Bắt đầu luyện tập</translation>
    </message>
</context>
<context>
    <name>Transfer</name>
    <message>
        <source>{amount} too little</source>
        <translation>Thiếu {amount}</translation>
    </message>
    <message>
        <source>{amount} too much</source>
        <translation>Thừa {amount}</translation>
    </message>
    <message>
        <source>In several parts</source>
        <translation>Chuyển nhiều lần</translation>
    </message>
    <message>
        <source>Paid twice</source>
        <translation>Trả hai lần</translation>
    </message>
    <message>
        <source>Older than the bill</source>
        <translation>Có trước hóa đơn</translation>
    </message>
    <message>
        <source>Came too late</source>
        <translation>Đến quá muộn</translation>
    </message>
    <message>
        <source>Taken back by the bank</source>
        <translation>Ngân hàng đã rút lại</translation>
    </message>
    <message>
        <source>Another account</source>
        <translation>Tài khoản khác</translation>
    </message>
    <message>
        <source>Another currency</source>
        <translation>Loại tiền khác</translation>
    </message>
    <message>
        <source>A code nobody knows</source>
        <translation>Mã không ai biết</translation>
    </message>
    <message>
        <source>Several bills fit</source>
        <translation>Khớp nhiều hóa đơn</translation>
    </message>
    <message>
        <source>The code is missing</source>
        <translation>Thiếu mã hóa đơn</translation>
    </message>
    <message>
        <source>Not paid. Ask for the rest, or give it back.</source>
        <translation>Chưa trả đủ. Thu phần còn thiếu, hoặc trả lại.</translation>
    </message>
    <message>
        <source>Take the bill&apos;s amount, then give the rest back.</source>
        <translation>Nhận đúng tiền hóa đơn, rồi trả lại phần thừa.</translation>
    </message>
    <message>
        <source>All parts together make the amount. Take this one.</source>
        <translation>Các lần cộng lại vừa đủ. Hãy nhận khoản này.</translation>
    </message>
    <message>
        <source>The bill was paid before. Give this one back.</source>
        <translation>Hóa đơn đã trả rồi. Hãy trả lại khoản này.</translation>
    </message>
    <message>
        <source>It may be for another bill. Ask the guest.</source>
        <translation>Có thể cho hóa đơn khác. Hãy hỏi khách.</translation>
    </message>
    <message>
        <source>Its time was over. Take it with approval.</source>
        <translation>Đã quá giờ. Nhận khi được duyệt.</translation>
    </message>
    <message>
        <source>The money is gone. Speak with guest and bank.</source>
        <translation>Tiền đã bị rút. Hãy hỏi khách và ngân hàng.</translation>
    </message>
    <message>
        <source>It is not on the shop&apos;s account. Not paid.</source>
        <translation>Tiền không vào tài khoản của quán. Chưa trả.</translation>
    </message>
    <message>
        <source>It cannot pay this bill. Ask the bank.</source>
        <translation>Không trả được hóa đơn này. Hãy hỏi ngân hàng.</translation>
    </message>
    <message>
        <source>Ask who paid, then take it with approval.</source>
        <translation>Hỏi ai đã chuyển, rồi nhận khi được duyệt.</translation>
    </message>
    <message>
        <source>The amount fits. Ask the guest, then take it.</source>
        <translation>Số tiền khớp. Hỏi khách rồi hãy nhận.</translation>
    </message>
    <message>
        <source>No bill is open for it. Give it back.</source>
        <translation>Không còn hóa đơn mở. Hãy trả lại.</translation>
    </message>
    <message>
        <source>The bill is paid. Give {amount} back.</source>
        <translation>Hóa đơn đã trả đủ. Trả lại {amount}.</translation>
    </message>
    <message>
        <source>{came} came by transfer. This is not paid.</source>
        <translation>Đã chuyển {came}. Chưa phải là đã trả.</translation>
    </message>
    <message>
        <source>Take {amount}</source>
        <translation>Nhận {amount}</translation>
    </message>
    <message>
        <source>Ask for the rest</source>
        <translation>Thu phần thiếu</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Phải trả</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Đã nhận</translation>
    </message>
    <message>
        <source>With earlier parts</source>
        <translation>Cộng các lần trước</translation>
    </message>
    <message>
        <source>Told by the bank</source>
        <translation>Ngân hàng báo lúc</translation>
    </message>
    <message>
        <source>Transfer: {wrong}. {came} came.</source>
        <translation>Chuyển khoản: {wrong}. Nhận {came}.</translation>
    </message>
    <message>
        <source>{number}: {wrong}. {came} came by transfer, not {asked}.</source>
        <translation>{number}: {wrong}. Chuyển khoản {came}, phải trả {asked}.</translation>
    </message>
</context>
<context>
    <name>TransferDesk</name>
    <message>
        <source>Look at it</source>
        <translation>Xem</translation>
    </message>
    <message>
        <source>Give {amount} back in cash.</source>
        <translation>Trả lại khách {amount} tiền mặt.</translation>
    </message>
    <message>
        <source>{amount} is left to pay on {number}.</source>
        <translation>{number} còn phải thu {amount}.</translation>
    </message>
</context>
<context>
    <name>TransferSection</name>
    <message>
        <source>Setup and transfer</source>
        <translation>Thiết lập và chuyển máy</translation>
    </message>
    <message>
        <source>For a second till or a new computer. The file holds no PIN and no key.</source>
        <translation>Dùng cho máy thứ hai hoặc máy tính mới. Tệp không chứa PIN hay khóa.</translation>
    </message>
    <message>
        <source>Write the settings into</source>
        <translation>Ghi cài đặt vào</translation>
    </message>
    <message>
        <source>With the names of the staff, without PINs</source>
        <translation>Kèm tên nhân viên, không có PIN</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Xuất</translation>
    </message>
    <message>
        <source>Read settings from</source>
        <translation>Đọc cài đặt từ</translation>
    </message>
    <message>
        <source>Nothing is changed until you say so.</source>
        <translation>Chưa thay đổi gì cho đến khi bạn đồng ý.</translation>
    </message>
    <message>
        <source>Look at the file</source>
        <translation>Xem tệp</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Những gì sẽ thay đổi</translation>
    </message>
    <message numerus="yes">
        <source>Take over %n changes</source>
        <translation>
            <numerusform>Áp dụng %n thay đổi</numerusform>
        </translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Áp dụng</translation>
    </message>
    <message>
        <source>Enter the name of a file, not of a folder.</source>
        <translation>Nhập tên tệp, không phải thư mục.</translation>
    </message>
    <message>
        <source>The settings are in {file}.</source>
        <translation>Cài đặt đã ghi vào {file}.</translation>
    </message>
    <message>
        <source>The file cannot be taken over; nothing was changed.</source>
        <translation>Không dùng được tệp này; chưa thay đổi gì.</translation>
    </message>
    <message>
        <source>This would change. Nothing is changed yet.</source>
        <translation>Đây là những gì sẽ đổi. Chưa thay đổi gì.</translation>
    </message>
    <message>
        <source>Everything is so already.</source>
        <translation>Mọi thứ đã như vậy rồi.</translation>
    </message>
    <message>
        <source>Taken over. Name {names} under Staff and give them PINs.</source>
        <translation>Đã áp dụng. Hãy thêm {names} trong mục Nhân viên và đặt PIN.</translation>
    </message>
    <message>
        <source>The settings are taken over.</source>
        <translation>Đã áp dụng cài đặt.</translation>
    </message>
</context>
<context>
    <name>TransferSheet</name>
    <message>
        <source>Order {number}</source>
        <translation>Đơn {number}</translation>
    </message>
    <message>
        <source>A transfer to look at</source>
        <translation>Khoản chuyển cần xem</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>Memo: {memo}</source>
        <translation>Nội dung: {memo}</translation>
    </message>
    <message>
        <source>Give {amount} back in cash</source>
        <translation>Trả lại {amount} tiền mặt</translation>
    </message>
    <message>
        <source>Settled outside the till</source>
        <translation>Đã giải quyết bên ngoài</translation>
    </message>
</context>
<context>
    <name>VoidSheet</name>
    <message>
        <source>The kitchen has it and gets a void slip.</source>
        <translation>Bếp đã nhận và sẽ có phiếu hủy.</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Hủy món</translation>
    </message>
    <message>
        <source>Guest changed their mind</source>
        <translation>Khách đổi ý</translation>
    </message>
    <message>
        <source>Ordered by mistake</source>
        <translation>Gọi nhầm</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Hết món</translation>
    </message>
    <message>
        <source>Took too long</source>
        <translation>Chờ quá lâu</translation>
    </message>
    <message>
        <source>Something wrong with it</source>
        <translation>Món bị lỗi</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Làm rơi</translation>
    </message>
    <message>
        <source>Rung up wrong</source>
        <translation>Nhập sai</translation>
    </message>
    <message>
        <source>Customer left</source>
        <translation>Khách bỏ đi</translation>
    </message>
    <message>
        <source>Only a trial</source>
        <translation>Chỉ thử máy</translation>
    </message>
    <message>
        <source>Void sale {number}</source>
        <translation>Hủy giao dịch {number}</translation>
    </message>
    <message>
        <source>The whole sale is taken back, its money and its goods.</source>
        <translation>Hủy toàn bộ phiếu, cả tiền lẫn hàng.</translation>
    </message>
    <message>
        <source>The customer hands back</source>
        <translation>Khách trả lại</translation>
    </message>
    <message>
        <source>Why  ({key})</source>
        <translation>Lý do  ({key})</translation>
    </message>
    <message>
        <source>Void, give {total} back</source>
        <translation>Hủy, trả lại {total}</translation>
    </message>
    <message>
        <source>Sale {number} is voided. Give the money back.</source>
        <translation>Đã hủy phiếu {number}. Hãy trả tiền cho khách.</translation>
    </message>
</context>
<context>
    <name>WaitingPanel</name>
    <message>
        <source>Payment that is waited for</source>
        <translation>Khoản đang chờ</translation>
    </message>
    <message>
        <source>Guest pays (demo)</source>
        <translation>Khách trả (demo)</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>Còn {time}</translation>
    </message>
    <message>
        <source>Other way</source>
        <translation>Cách khác</translation>
    </message>
    <message>
        <source>Cancel it</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Hỏi lại</translation>
    </message>
</context>
<context>
    <name>WhySheet</name>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
</context>
<context>
    <name>WorkSection</name>
    <message>
        <source>Payment and shift</source>
        <translation>Thanh toán và ca</translation>
    </message>
    <message>
        <source>The shop takes</source>
        <translation>Cửa hàng nhận</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Tiền mặt</translation>
    </message>
    <message>
        <source>Card, at a terminal of its own</source>
        <translation>Thẻ, quẹt trên máy riêng</translation>
    </message>
    <message>
        <source>Bank transfer or QR</source>
        <translation>Chuyển khoản hoặc QR</translation>
    </message>
    <message>
        <source>Vouchers</source>
        <translation>Phiếu mua hàng</translation>
    </message>
    <message>
        <source>Credit account of a customer</source>
        <translation>Ghi nợ của khách</translation>
    </message>
    <message>
        <source>Selling needs an open shift</source>
        <translation>Phải mở ca mới bán được</translation>
    </message>
    <message>
        <source>Each shift begins with counted change and ends with a count and a Z report.</source>
        <translation>Mỗi ca bắt đầu bằng tiền lẻ đã đếm, kết thúc bằng đếm két và báo cáo Z.</translation>
    </message>
</context>
</TS>
