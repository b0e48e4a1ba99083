<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID" sourcelanguage="en_US">
<context>
    <name>AlbumView</name>
    <message>
        <source>Products with a photo</source>
        <translation>Barang berfoto</translation>
    </message>
    <message>
        <source>Remove photo</source>
        <translation>Hapus foto</translation>
    </message>
    <message>
        <source>No photos yet</source>
        <translation>Belum ada foto</translation>
    </message>
    <message>
        <source>Name each file by SKU, id or name of its product, then choose the folder.</source>
        <translation>Namai tiap berkas menurut SKU, id, atau nama barangnya, lalu pilih foldernya.</translation>
    </message>
    <message>
        <source>This photo lies on another till; guests see it all the same.</source>
        <translation>Foto ini ada di kasir lain; tamu tetap melihatnya.</translation>
    </message>
</context>
<context>
    <name>AmountSheet</name>
    <message>
        <source>There is {amount} of it.</source>
        <translation>Ada {amount}.</translation>
    </message>
    <message>
        <source>How much goes onto the other bill?</source>
        <translation>Berapa yang pindah ke tagihan lain?</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Pindahkan</translation>
    </message>
    <message>
        <source>How much comes back</source>
        <translation>Berapa yang kembali</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>{left} can still come back.</source>
        <translation>Masih bisa kembali {left}.</translation>
    </message>
</context>
<context>
    <name>ApprovalSheet</name>
    <message>
        <source>Needs approval: {right}</source>
        <translation>Perlu persetujuan: {right}</translation>
    </message>
    <message>
        <source>{name} may not do this alone. Somebody who may enters a PIN.</source>
        <translation>{name} tidak boleh melakukannya sendiri. Orang yang berhak memasukkan PIN.</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Setujui</translation>
    </message>
    <message>
        <source>Nobody else here has that right. A manager gives it in Settings, Staff.</source>
        <translation>Tidak ada orang lain di sini yang berhak. Manajer memberikannya di Pengaturan, Staf.</translation>
    </message>
</context>
<context>
    <name>Approvals</name>
    <message>
        <source>Approved by {name}</source>
        <translation>Disetujui oleh {name}</translation>
    </message>
</context>
<context>
    <name>AreaSheet</name>
    <message>
        <source>Name of the area</source>
        <translation>Nama area</translation>
    </message>
    <message>
        <source>Terrace, upstairs…</source>
        <translation>Teras, lantai atas…</translation>
    </message>
    <message>
        <source>New area</source>
        <translation>Area baru</translation>
    </message>
    <message>
        <source>A room, a floor or a garden with tables in it.</source>
        <translation>Ruangan, lantai, atau taman dengan meja.</translation>
    </message>
    <message>
        <source>Add area</source>
        <translation>Tambah area</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Simpan</translation>
    </message>
</context>
<context>
    <name>AttachSheet</name>
    <message>
        <source>Name, or some digits of the phone</source>
        <translation>Nama, atau beberapa angka telepon</translation>
    </message>
    <message>
        <source>Now: {name}</source>
        <translation>Sekarang: {name}</translation>
    </message>
    <message>
        <source>Whose order is this?</source>
        <translation>Pesanan ini milik siapa?</translation>
    </message>
    <message>
        <source>Name or phone…</source>
        <translation>Nama atau telepon…</translation>
    </message>
    <message>
        <source>Look for a customer</source>
        <translation>Cari pelanggan</translation>
    </message>
    <message>
        <source>Customers found</source>
        <translation>Pelanggan yang ditemukan</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Pelanggan baru</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Lepas</translation>
    </message>
    <message>
        <source>Save and put on the order</source>
        <translation>Simpan &amp; pasang</translation>
    </message>
    <message>
        <source>Add as new</source>
        <translation>Tambah baru</translation>
    </message>
    <message>
        <source>Put on the order</source>
        <translation>Pasang di pesanan</translation>
    </message>
    <message>
        <source>Nobody found. Enter adds a new customer.</source>
        <translation>Tidak ditemukan. Enter untuk menambah pelanggan baru.</translation>
    </message>
    <message>
        <source>The book is empty. The first customer is added here.</source>
        <translation>Buku pelanggan masih kosong. Tambahkan yang pertama di sini.</translation>
    </message>
    <message>
        <source>The first {count}; type more to narrow it down.</source>
        <translation>{count} pertama; ketik lagi untuk mempersempit.</translation>
    </message>
</context>
<context>
    <name>BannerStack</name>
    <message>
        <source>Next message, {count} more</source>
        <translation>Pesan berikutnya, {count} lagi</translation>
    </message>
</context>
<context>
    <name>BeginStep</name>
    <message>
        <source>Begin</source>
        <translation>Mulai</translation>
    </message>
    <message>
        <source>Begin this shop</source>
        <translation>Mulai toko ini</translation>
    </message>
    <message>
        <source>The shop has no name yet. Go back and enter it.</source>
        <translation>Toko belum punya nama. Kembali dan isi.</translation>
    </message>
    <message>
        <source>Nothing has been changed so far.</source>
        <translation>Sejauh ini belum ada yang diubah.</translation>
    </message>
    <message>
        <source>Yes: the sales so far are put aside, and a new shop begins</source>
        <translation>Ya: penjualan sejauh ini disisihkan dan toko baru dimulai</translation>
    </message>
    <message>
        <source>The journal of this till is in {currency}, and its currency never changes. The new shop begins with a journal of its own. What was sold so far is kept whole in a folder beside it, but is in no list and no report of the new shop.</source>
        <translation>Jurnal kasir ini memakai {currency} dan mata uangnya tidak pernah berubah. Toko baru dimulai dengan jurnal sendiri. Yang sudah terjual disimpan utuh dalam folder di sebelahnya, tetapi tidak ada di daftar dan laporan toko baru.</translation>
    </message>
    <message>
        <source>The shop begins with a journal of its own. What was tried in the demo shop is put aside in a folder and does not count.</source>
        <translation>Toko dimulai dengan jurnal sendiri. Yang dicoba di toko contoh disisihkan ke sebuah folder dan tidak dihitung.</translation>
    </message>
    <message>
        <source>Nothing was sold in the demo shop: your shop takes its place.</source>
        <translation>Belum ada penjualan di toko contoh: toko Anda menggantikannya.</translation>
    </message>
    <message>
        <source>The changes count for orders opened from now on.</source>
        <translation>Perubahan berlaku untuk pesanan yang dibuka mulai sekarang.</translation>
    </message>
    <message>
        <source>as they are</source>
        <translation>seperti sekarang</translation>
    </message>
    <message>
        <source>demo products</source>
        <translation>barang contoh</translation>
    </message>
    <message>
        <source>imported at the end</source>
        <translation>diimpor di akhir</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>belum ada</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Toko</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Mata uang</translation>
    </message>
    <message>
        <source>First order number</source>
        <translation>Nomor pesanan pertama</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Barang</translation>
    </message>
</context>
<context>
    <name>BoardAlerts</name>
    <message>
        <source>New order {number}</source>
        <translation>Pesanan baru {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n new orders</source>
        <translation>
            <numerusform>%n pesanan baru</numerusform>
        </translation>
    </message>
    <message>
        <source>Order {number} was cancelled: {reason}</source>
        <translation>Pesanan {number} dibatalkan: {reason}</translation>
    </message>
    <message>
        <source>Stop {number}: it is already being made at till {till}.</source>
        <translation>Hentikan {number}: sudah dibuat di kasir {till}.</translation>
    </message>
</context>
<context>
    <name>BoardCancelSheet</name>
    <message>
        <source>The kitchen has begun with it and is told to stop.</source>
        <translation>Dapur sudah mulai dan diberi tahu untuk berhenti.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Cancel order {number}?</source>
        <translation>Batalkan pesanan {number}?</translation>
    </message>
    <message>
        <source>Whoever ordered is told the reason.</source>
        <translation>Pemesan diberi tahu alasannya.</translation>
    </message>
    <message>
        <source>Cancel the order</source>
        <translation>Batalkan pesanan</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Biarkan</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Habis</translation>
    </message>
    <message>
        <source>Too much to do</source>
        <translation>Terlalu ramai</translation>
    </message>
    <message>
        <source>We are closing</source>
        <translation>Kami akan tutup</translation>
    </message>
    <message>
        <source>Customer asked for it</source>
        <translation>Diminta pelanggan</translation>
    </message>
</context>
<context>
    <name>BoardCard</name>
    <message>
        <source>App</source>
        <translation>Aplikasi</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Kasir</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Meja</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Terima</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Siap</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Serahkan</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Mulai</translation>
    </message>
    <message>
        <source>Take payment</source>
        <translation>Terima pembayaran</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>dan {count} lagi</translation>
    </message>
    <message>
        <source>now</source>
        <translation>baru</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} mnt</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Dibatalkan</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Lunas</translation>
    </message>
    <message>
        <source>Not paid</source>
        <translation>Belum bayar</translation>
    </message>
    <message>
        <source>Accepted offline</source>
        <translation>Diterima saat luring</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Diterima</translation>
    </message>
    <message>
        <source>At till {till}</source>
        <translation>Di kasir {till}</translation>
    </message>
    <message>
        <source>DELAYED</source>
        <translation>TERTUNDA</translation>
    </message>
</context>
<context>
    <name>BoardScreen</name>
    <message>
        <source>Orders board</source>
        <translation>Papan pesanan</translation>
    </message>
    <message>
        <source>Offline: news may be late</source>
        <translation>Luring: kabar bisa terlambat</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Baru</translation>
    </message>
    <message>
        <source>In the making</source>
        <translation>Dikerjakan</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Siap</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>Orders from apps and tables come in here by themselves.</source>
        <translation>Pesanan dari aplikasi dan meja masuk ke sini sendiri.</translation>
    </message>
    <message>
        <source>Accepted orders are made here.</source>
        <translation>Pesanan yang diterima dikerjakan di sini.</translation>
    </message>
    <message>
        <source>What is made waits here to be fetched.</source>
        <translation>Yang sudah jadi menunggu diambil.</translation>
    </message>
    <message>
        <source>What was handed over or cancelled lately.</source>
        <translation>Yang baru diserahkan atau dibatalkan.</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Tidak ada tugas</translation>
    </message>
    <message>
        <source>Accepted offline. If another till does so too, the later one stops.</source>
        <translation>Diterima saat luring. Jika kasir lain juga menerima, yang belakangan berhenti.</translation>
    </message>
    <message>
        <source>The slip is printed again.</source>
        <translation>Slip dicetak lagi.</translation>
    </message>
</context>
<context>
    <name>BookPage</name>
    <message>
        <source>Customers</source>
        <translation>Pelanggan</translation>
    </message>
    <message>
        <source>Name or phone…</source>
        <translation>Nama atau telepon…</translation>
    </message>
    <message>
        <source>Look for a customer</source>
        <translation>Cari pelanggan</translation>
    </message>
    <message>
        <source>Customers found</source>
        <translation>Pelanggan yang ditemukan</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Tidak ditemukan</translation>
    </message>
    <message>
        <source>Check the spelling or the digits, or add a new customer.</source>
        <translation>Periksa ejaan atau angkanya, atau tambah pelanggan baru.</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Pelanggan baru</translation>
    </message>
    <message>
        <source>The book is empty</source>
        <translation>Buku pelanggan kosong</translation>
    </message>
    <message>
        <source>Add people who come often, or who buy on account.</source>
        <translation>Tambahkan yang sering datang, atau yang berutang.</translation>
    </message>
</context>
<context>
    <name>CancelSheet</name>
    <message>
        <source>The kitchen has begun with it and is told to stop.</source>
        <translation>Dapur sudah mulai dan diberi tahu untuk berhenti.</translation>
    </message>
    <message>
        <source>Cancel order {number}?</source>
        <translation>Batalkan pesanan {number}?</translation>
    </message>
    <message>
        <source>{total}, not paid</source>
        <translation>{total}, belum dibayar</translation>
    </message>
    <message>
        <source>Cancel the order</source>
        <translation>Batalkan pesanan</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Biarkan</translation>
    </message>
    <message>
        <source>Guest changed their mind</source>
        <translation>Tamu berubah pikiran</translation>
    </message>
    <message>
        <source>Guest left</source>
        <translation>Tamu pergi</translation>
    </message>
    <message>
        <source>Wrong order</source>
        <translation>Salah pesan</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Habis</translation>
    </message>
    <message numerus="yes">
        <source>and %n more line(s)</source>
        <translation>
            <numerusform>dan %n baris lagi</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cancelling</name>
    <message>
        <source>Order {number} is cancelled.</source>
        <translation>Pesanan {number} dibatalkan.</translation>
    </message>
</context>
<context>
    <name>CapsSection</name>
    <message>
        <source>Discounts and reasons</source>
        <translation>Diskon dan alasan</translation>
    </message>
    <message>
        <source>Above one&apos;s own share another person&apos;s PIN is asked for.</source>
        <translation>Di atas batas sendiri, PIN orang lain diminta.</translation>
    </message>
    <message>
        <source>Cashier, at most %</source>
        <translation>Kasir, paling banyak %</translation>
    </message>
    <message>
        <source>Supervisor, at most %</source>
        <translation>Penyelia, paling banyak %</translation>
    </message>
    <message>
        <source>Manager, at most %</source>
        <translation>Manajer, paling banyak %</translation>
    </message>
    <message>
        <source>Reasons to choose from</source>
        <translation>Alasan untuk dipilih</translation>
    </message>
    <message>
        <source>Discounts</source>
        <translation>Diskon</translation>
    </message>
    <message>
        <source>Voids</source>
        <translation>Pembatalan</translation>
    </message>
    <message>
        <source>Cancelled orders</source>
        <translation>Batal pesanan</translation>
    </message>
    <message>
        <source>Other prices</source>
        <translation>Harga lain</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>Pengembalian</translation>
    </message>
    <message>
        <source>Cash in and out</source>
        <translation>Kas masuk dan keluar</translation>
    </message>
    <message>
        <source>One reason a line</source>
        <translation>Satu alasan per baris</translation>
    </message>
    <message>
        <source>Empty: the usual reasons of the language.</source>
        <translation>Kosong: alasan yang lazim dipakai.</translation>
    </message>
    <message>
        <source>At most {count} reasons fit on the sheet.</source>
        <translation>Lembar hanya memuat {count} alasan.</translation>
    </message>
    <message>
        <source>0 to 100</source>
        <translation>0 sampai 100</translation>
    </message>
</context>
<context>
    <name>CardMaking</name>
    <message>
        <source>All ({count})</source>
        <translation>Semua ({count})</translation>
    </message>
    <message>
        <source>Cards are made outside training: those of a lesson lead nowhere.</source>
        <translation>Buat kartu di luar latihan: kartu dari latihan tidak mengarah ke mana pun.</translation>
    </message>
    <message numerus="yes">
        <source>New QRs for %n tables?</source>
        <translation>
            <numerusform>QR baru untuk %n meja?</numerusform>
        </translation>
    </message>
    <message>
        <source>From this moment every card and sticker printed for them is refused. Nobody can scan there until the new cards stand on the tables. Guests who are ordering go on. There is no undo.</source>
        <translation>Mulai saat ini semua kartu dan stiker lama meja itu ditolak. Tidak ada yang bisa memindai sampai kartu baru ada di meja. Tamu yang sedang memesan bisa terus. Tidak bisa diurungkan.</translation>
    </message>
    <message>
        <source>New QRs and PDF</source>
        <translation>QR baru dan PDF</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Tersimpan: {file}</translation>
    </message>
    <message>
        <source>Stopped. No file was written.</source>
        <translation>Dihentikan. Tidak ada berkas yang ditulis.</translation>
    </message>
    <message>
        <source>The file could not be saved. Choose another folder.</source>
        <translation>Berkas tidak dapat disimpan. Pilih folder lain.</translation>
    </message>
</context>
<context>
    <name>CardsProgress</name>
    <message>
        <source>Progress</source>
        <translation>Kemajuan</translation>
    </message>
    <message>
        <source>QR cards</source>
        <translation>Kartu QR</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Berhenti</translation>
    </message>
    <message>
        <source>{done} of {total} pages</source>
        <translation>{done} dari {total} halaman</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>CardsSheet</name>
    <message>
        <source>QR cards</source>
        <translation>Kartu QR</translation>
    </message>
    <message>
        <source>One page of A6 for each table, as a PDF: print it, cut it, put it up.</source>
        <translation>Satu halaman A6 per meja dalam PDF: cetak, potong, pasang di meja.</translation>
    </message>
    <message>
        <source>For which tables?</source>
        <translation>Untuk meja mana?</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Make new QRs first</source>
        <translation>Buat QR baru dulu</translation>
    </message>
    <message>
        <source>The cards lead to {address}. If that ever changes, they have to be printed anew.</source>
        <translation>Kartu mengarah ke {address}. Jika alamat itu berubah, kartu harus dicetak ulang.</translation>
    </message>
    <message>
        <source>Save the PDF</source>
        <translation>Simpan PDF</translation>
    </message>
    <message>
        <source>There is no such folder. Choose another one.</source>
        <translation>Folder itu tidak ada. Pilih yang lain.</translation>
    </message>
</context>
<context>
    <name>CartList</name>
    <message>
        <source>Order lines</source>
        <translation>Baris pesanan</translation>
    </message>
</context>
<context>
    <name>CartPanel</name>
    <message>
        <source>Order lines</source>
        <translation>Baris pesanan</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Belum ada apa-apa</translation>
    </message>
    <message>
        <source>Scan something, tap a tile, or type a name and press Enter.</source>
        <translation>Pindai, sentuh barang, atau ketik nama lalu tekan Enter.</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>Pesanan {number}</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>Pesanan baru</translation>
    </message>
    <message>
        <source>Undo adding {name}</source>
        <translation>Urungkan tambah {name}</translation>
    </message>
    <message>
        <source>Undo removing {name}</source>
        <translation>Urungkan hapus {name}</translation>
    </message>
    <message>
        <source>Undo the change to {name}</source>
        <translation>Urungkan ubah {name}</translation>
    </message>
    <message>
        <source>Undo the order discount</source>
        <translation>Urungkan diskon pesanan</translation>
    </message>
    <message>
        <source>Undo the order note</source>
        <translation>Urungkan catatan pesanan</translation>
    </message>
    <message>
        <source>Customer: {name}</source>
        <translation>Pelanggan: {name}</translation>
    </message>
    <message>
        <source>Undo the choice of customer</source>
        <translation>Urungkan pelanggan</translation>
    </message>
    <message>
        <source>Undo the name</source>
        <translation>Urungkan nama</translation>
    </message>
    <message>
        <source>Undo dine in or away</source>
        <translation>Urungkan makan sini/bawa</translation>
    </message>
</context>
<context>
    <name>CartView</name>
    <message>
        <source>Discount</source>
        <translation>Diskon</translation>
    </message>
    <message>
        <source>Service charge</source>
        <translation>Biaya layanan</translation>
    </message>
    <message>
        <source>of which {tax}</source>
        <translation>termasuk {tax}</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>Pembulatan</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Your order</source>
        <translation>Pesanan Anda</translation>
    </message>
    <message>
        <source>Your change</source>
        <translation>Kembalian Anda</translation>
    </message>
    <message>
        <source>Left to pay</source>
        <translation>Sisa bayar</translation>
    </message>
</context>
<context>
    <name>CashSheet</name>
    <message>
        <source>Amount</source>
        <translation>Nominal</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Say why.</source>
        <translation>Tulis alasannya.</translation>
    </message>
</context>
<context>
    <name>CatalogImportScreen</name>
    <message>
        <source>Import products</source>
        <translation>Impor barang</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>Baris pertama berkas</translation>
    </message>
    <message>
        <source>Rows that were refused</source>
        <translation>Baris yang ditolak</translation>
    </message>
    <message>
        <source>Import progress</source>
        <translation>Kemajuan impor</translation>
    </message>
    <message>
        <source>Another file</source>
        <translation>Berkas lain</translation>
    </message>
    <message>
        <source>Stop the import</source>
        <translation>Hentikan impor</translation>
    </message>
    <message>
        <source>Choose a list of products: .csv, .xlsx or .json.</source>
        <translation>Pilih daftar barang: .csv, .xlsx, atau .json.</translation>
    </message>
    <message>
        <source>Does every column hold what it should? Nothing is changed yet.</source>
        <translation>Apakah setiap kolom sudah tepat? Belum ada yang diubah.</translation>
    </message>
    <message>
        <source>Selling goes on. Nothing is changed until the whole list is good.</source>
        <translation>Penjualan berjalan terus. Tidak ada yang diubah sampai seluruh daftar benar.</translation>
    </message>
    <message>
        <source>Import the good rows</source>
        <translation>Impor baris yang benar</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Impor</translation>
    </message>
    <message>
        <source>Reading {file}…</source>
        <translation>Membaca {file}…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Menghentikan…</translation>
    </message>
    <message>
        <source>{percent}% read, {rows} rows</source>
        <translation>{percent}% terbaca, {rows} baris</translation>
    </message>
</context>
<context>
    <name>ChangeLine</name>
    <message>
        <source>Change</source>
        <translation>Kembalian</translation>
    </message>
    <message>
        <source>Still missing</source>
        <translation>Masih kurang</translation>
    </message>
    <message>
        <source>Not given back</source>
        <translation>Tidak dikembalikan</translation>
    </message>
    <message>
        <source>Too much</source>
        <translation>Lebih</translation>
    </message>
    <message>
        <source>To charge with the tip</source>
        <translation>Tagih dengan tip</translation>
    </message>
    <message>
        <source>Left to pay then</source>
        <translation>Sisa setelahnya</translation>
    </message>
    <message>
        <source>Settles the bill</source>
        <translation>Melunasi tagihan</translation>
    </message>
    <message>
        <source>Change to give</source>
        <translation>Kembalian diberikan</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Diterima</translation>
    </message>
    <message>
        <source>Give back in cash</source>
        <translation>Kembalikan tunai</translation>
    </message>
    <message>
        <source>Send back, as it came</source>
        <translation>Kembalikan lewat cara yang sama</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Dibatalkan</translation>
    </message>
</context>
<context>
    <name>ChipBar</name>
    <message>
        <source>Earlier categories</source>
        <translation>Kategori sebelumnya</translation>
    </message>
    <message>
        <source>More categories</source>
        <translation>Kategori lain</translation>
    </message>
</context>
<context>
    <name>ChoiceGroup</name>
    <message>
        <source>choose 1</source>
        <translation>pilih 1</translation>
    </message>
    <message>
        <source>choose {least}</source>
        <translation>pilih {least}</translation>
    </message>
    <message>
        <source>up to {most}</source>
        <translation>hingga {most}</translation>
    </message>
    <message>
        <source>{least} to {most}</source>
        <translation>{least} sampai {most}</translation>
    </message>
</context>
<context>
    <name>ChoicesSheet</name>
    <message>
        <source>Size or kind</source>
        <translation>Ukuran atau jenis</translation>
    </message>
    <message>
        <source>sold out</source>
        <translation>habis</translation>
    </message>
    <message>
        <source>1–9 chooses, ↑ ↓ goes to the next question, Enter is done.</source>
        <translation>1–9 memilih, ↑ ↓ ke pertanyaan lain, Enter selesai.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ubah</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Tambah</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>Everywhere</source>
        <translation>Di mana saja</translation>
    </message>
    <message>
        <source>While selling</source>
        <translation>Saat berjualan</translation>
    </message>
    <message>
        <source>Taking money</source>
        <translation>Saat menerima uang</translation>
    </message>
    <message>
        <source>Orders of the day</source>
        <translation>Pesanan hari ini</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Struk</translation>
    </message>
    <message>
        <source>Waiting to print</source>
        <translation>Menunggu dicetak</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Pengaturan</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Meja</translation>
    </message>
    <message>
        <source>Drawing the floor</source>
        <translation>Menggambar denah</translation>
    </message>
    <message>
        <source>When the till comes back</source>
        <translation>Saat kasir dibuka lagi</translation>
    </message>
    <message>
        <source>Category {number}</source>
        <translation>Kategori {number}</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tombol pintas</translation>
    </message>
    <message>
        <source>Orders today</source>
        <translation>Pesanan hari ini</translation>
    </message>
    <message>
        <source>Reprint last</source>
        <translation>Cetak ulang</translation>
    </message>
    <message>
        <source>Change my PIN</source>
        <translation>Ganti PIN saya</translation>
    </message>
    <message>
        <source>Customer display</source>
        <translation>Layar pelanggan</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Layar penuh</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Cari</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Diskon</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Order note</source>
        <translation>Catatan pesanan</translation>
    </message>
    <message>
        <source>Go to the order</source>
        <translation>Ke pesanan</translation>
    </message>
    <message>
        <source>Shift and drawer</source>
        <translation>Shift dan laci kas</translation>
    </message>
    <message>
        <source>Kitchen display</source>
        <translation>Layar dapur</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Lainnya</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Open drawer</source>
        <translation>Buka laci</translation>
    </message>
    <message>
        <source>Next message</source>
        <translation>Pesan berikutnya</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Bayar</translation>
    </message>
    <message>
        <source>New table</source>
        <translation>Meja baru</translation>
    </message>
    <message>
        <source>Change table</source>
        <translation>Ubah meja</translation>
    </message>
    <message>
        <source>Remove table</source>
        <translation>Hapus meja</translation>
    </message>
    <message>
        <source>New QR</source>
        <translation>QR baru</translation>
    </message>
    <message>
        <source>QR cards</source>
        <translation>Kartu QR</translation>
    </message>
    <message>
        <source>New area</source>
        <translation>Area baru</translation>
    </message>
    <message>
        <source>Rename area</source>
        <translation>Ganti nama</translation>
    </message>
    <message>
        <source>Remove area</source>
        <translation>Hapus area</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Urungkan</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>Tambah satu</translation>
    </message>
    <message>
        <source>One less</source>
        <translation>Kurangi satu</translation>
    </message>
    <message>
        <source>Remove line</source>
        <translation>Hapus baris</translation>
    </message>
    <message>
        <source>Order discount</source>
        <translation>Diskon pesanan</translation>
    </message>
    <message>
        <source>Explain total</source>
        <translation>Rincian total</translation>
    </message>
    <message>
        <source>Cancel order</source>
        <translation>Batalkan pesanan</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Halaman sebelumnya</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Halaman berikutnya</translation>
    </message>
    <message>
        <source>Exact amount</source>
        <translation>Uang pas</translation>
    </message>
    <message>
        <source>Take payment</source>
        <translation>Terima uang</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Habis</translation>
    </message>
    <message>
        <source>Pay in cash</source>
        <translation>Bayar tunai</translation>
    </message>
    <message>
        <source>Pay by card</source>
        <translation>Bayar kartu</translation>
    </message>
    <message>
        <source>Pay by transfer</source>
        <translation>Bayar transfer</translation>
    </message>
    <message>
        <source>Pay with a voucher</source>
        <translation>Bayar voucher</translation>
    </message>
    <message>
        <source>Put on account</source>
        <translation>Bon pelanggan</translation>
    </message>
    <message>
        <source>Pay by QR or wallet</source>
        <translation>Bayar QR atau dompet</translation>
    </message>
    <message>
        <source>Cancel it</source>
        <translation>Batalkan</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Sisihkan</translation>
    </message>
    <message>
        <source>Trust it</source>
        <translation>Percayai</translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>Tip</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Bagi rata</translation>
    </message>
    <message>
        <source>Take payment back</source>
        <translation>Batalkan pembayaran</translation>
    </message>
    <message>
        <source>Day before</source>
        <translation>Hari sebelumnya</translation>
    </message>
    <message>
        <source>Day after</source>
        <translation>Hari berikutnya</translation>
    </message>
    <message>
        <source>Count again</source>
        <translation>Hitung ulang</translation>
    </message>
    <message>
        <source>Pay in</source>
        <translation>Kas masuk</translation>
    </message>
    <message>
        <source>Pay out</source>
        <translation>Kas keluar</translation>
    </message>
    <message>
        <source>Safe drop</source>
        <translation>Setor brankas</translation>
    </message>
    <message>
        <source>X report</source>
        <translation>Laporan X</translation>
    </message>
    <message>
        <source>Earlier Zs</source>
        <translation>Z sebelumnya</translation>
    </message>
    <message>
        <source>Show receipt</source>
        <translation>Lihat struk</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Cetak ulang</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Coba lagi</translation>
    </message>
    <message>
        <source>Do not print</source>
        <translation>Jangan cetak</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Cadangkan sekarang</translation>
    </message>
    <message>
        <source>Import products</source>
        <translation>Impor barang</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Cetak</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Coba lagi</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Batalkan transaksi</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Latihan</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Laporan</translation>
    </message>
    <message>
        <source>Table before</source>
        <translation>Tabel sebelumnya</translation>
    </message>
    <message>
        <source>Next table</source>
        <translation>Tabel berikutnya</translation>
    </message>
    <message>
        <source>Save as a file</source>
        <translation>Simpan sebagai berkas</translation>
    </message>
    <message>
        <source>Lock, switch cashier</source>
        <translation>Kunci, ganti kasir</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Kirim</translation>
    </message>
    <message>
        <source>Fire course</source>
        <translation>Panggil giliran</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Giliran</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Langkah berikut</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>Mundur</translation>
    </message>
    <message>
        <source>Recall last</source>
        <translation>Tarik terakhir</translation>
    </message>
    <message>
        <source>Next station</source>
        <translation>Stasiun berikut</translation>
    </message>
    <message>
        <source>Own monitor</source>
        <translation>Layar sendiri</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Pelanggan</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Pelanggan</translation>
    </message>
    <message>
        <source>Put on the order</source>
        <translation>Pasang di pesanan</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ubah</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Riwayat</translation>
    </message>
    <message>
        <source>Show phone</source>
        <translation>Tampilkan telepon</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Pelanggan baru</translation>
    </message>
    <message>
        <source>Pay back</source>
        <translation>Bayar utang</translation>
    </message>
    <message>
        <source>Open orders</source>
        <translation>Pesanan terbuka</translation>
    </message>
    <message>
        <source>Splitting a bill</source>
        <translation>Memisah tagihan</translation>
    </message>
    <message>
        <source>Park order</source>
        <translation>Tahan pesanan</translation>
    </message>
    <message>
        <source>Name or table</source>
        <translation>Nama atau meja</translation>
    </message>
    <message>
        <source>Dine in or away</source>
        <translation>Makan sini/bawa</translation>
    </message>
    <message>
        <source>Split the bill</source>
        <translation>Pisah tagihan</translation>
    </message>
    <message>
        <source>Merge orders</source>
        <translation>Gabung pesanan</translation>
    </message>
    <message>
        <source>Move lines</source>
        <translation>Pindah baris</translation>
    </message>
    <message>
        <source>Override price</source>
        <translation>Ubah harga</translation>
    </message>
    <message>
        <source>Take up this order</source>
        <translation>Lanjutkan pesanan</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>Pesanan baru</translation>
    </message>
    <message>
        <source>Move one</source>
        <translation>Pindah satu</translation>
    </message>
    <message>
        <source>Move the whole line</source>
        <translation>Pindah satu baris</translation>
    </message>
    <message>
        <source>How much of it</source>
        <translation>Berapa banyak</translation>
    </message>
    <message>
        <source>One bill more</source>
        <translation>Tambah tagihan</translation>
    </message>
    <message>
        <source>Next bill</source>
        <translation>Tagihan berikut</translation>
    </message>
    <message>
        <source>By person or amount</source>
        <translation>Per orang atau jumlah</translation>
    </message>
    <message>
        <source>Finding what to refund</source>
        <translation>Mencari yang dikembalikan</translation>
    </message>
    <message>
        <source>Goods that come back</source>
        <translation>Barang yang kembali</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Pengembalian</translation>
    </message>
    <message>
        <source>Void sale</source>
        <translation>Batalkan transaksi</translation>
    </message>
    <message>
        <source>Choose goods</source>
        <translation>Pilih barang</translation>
    </message>
    <message>
        <source>Pay out in cash</source>
        <translation>Bayar tunai</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Semua</translation>
    </message>
    <message>
        <source>As paid</source>
        <translation>Sesuai bayar</translation>
    </message>
    <message>
        <source>In cash</source>
        <translation>Tunai</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Tukar barang</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Tip, too</source>
        <translation>Tip juga</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>Kembalikan</translation>
    </message>
    <message>
        <source>Receipt of another till</source>
        <translation>Struk kasir lain</translation>
    </message>
    <message>
        <source>Of another till</source>
        <translation>Struk kasir lain</translation>
    </message>
    <message>
        <source>Add goods</source>
        <translation>Tambah barang</translation>
    </message>
    <message>
        <source>To the goods</source>
        <translation>Ke daftar barang</translation>
    </message>
    <message>
        <source>Price paid</source>
        <translation>Harga dibayar</translation>
    </message>
    <message>
        <source>Next size</source>
        <translation>Ukuran lain</translation>
    </message>
    <message>
        <source>Setting up</source>
        <translation>Penyiapan</translation>
    </message>
    <message>
        <source>Set up the shop</source>
        <translation>Siapkan toko</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Lanjut</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>Mundur</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Lewati</translation>
    </message>
    <message>
        <source>Do what the message says</source>
        <translation>Lakukan saran pesan</translation>
    </message>
    <message>
        <source>Orders board</source>
        <translation>Papan pesanan</translation>
    </message>
    <message>
        <source>Hand over unpaid</source>
        <translation>Serahkan tanpa bayar</translation>
    </message>
    <message>
        <source>Cancel the order</source>
        <translation>Batalkan pesanan</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Bunyi</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Coba sekarang</translation>
    </message>
    <message>
        <source>Look at the certificate</source>
        <translation>Lihat sertifikat</translation>
    </message>
    <message>
        <source>Refuse, put out</source>
        <translation>Tolak, keluarkan</translation>
    </message>
    <message>
        <source>Guests&apos; QR</source>
        <translation>QR tamu</translation>
    </message>
    <message>
        <source>Open bill</source>
        <translation>Buka tagihan</translation>
    </message>
    <message>
        <source>Split bill</source>
        <translation>Pisah</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Pindah</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Gabung</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Buka lagi</translation>
    </message>
    <message>
        <source>Area before</source>
        <translation>Area sebelum</translation>
    </message>
    <message>
        <source>Next area</source>
        <translation>Area berikut</translation>
    </message>
    <message>
        <source>Draw the floor</source>
        <translation>Gambar denah</translation>
    </message>
</context>
<context>
    <name>CopiesSection</name>
    <message>
        <source>Copies and backup</source>
        <translation>Salinan dan cadangan</translation>
    </message>
    <message>
        <source>The journal holds every sale. A copy on a stick survives this computer.</source>
        <translation>Jurnal menyimpan semua penjualan. Salinan di flashdisk selamat walau komputer ini rusak.</translation>
    </message>
    <message>
        <source>Folder for the second copy</source>
        <translation>Folder salinan kedua</translation>
    </message>
    <message>
        <source>Written along with every sale. Empty: no second copy.</source>
        <translation>Ditulis bersama tiap penjualan. Kosong: tanpa salinan kedua.</translation>
    </message>
    <message>
        <source>Use this folder</source>
        <translation>Pakai folder ini</translation>
    </message>
    <message>
        <source>Folder for a backup</source>
        <translation>Folder cadangan</translation>
    </message>
    <message>
        <source>Selling goes on while it is made.</source>
        <translation>Penjualan berjalan selama dibuat.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Berhenti</translation>
    </message>
    <message>
        <source>Print the recovery code</source>
        <translation>Cetak kode pemulihan</translation>
    </message>
    <message>
        <source>Backup progress</source>
        <translation>Kemajuan pencadangan</translation>
    </message>
    <message>
        <source>There is no such folder. Choose another one.</source>
        <translation>Folder itu tidak ada. Pilih yang lain.</translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>Menyalin…</translation>
    </message>
    <message>
        <source>The second copy goes to {folder} from now on.</source>
        <translation>Mulai sekarang salinan kedua ditulis ke {folder}.</translation>
    </message>
    <message>
        <source>No second copy is kept from now on.</source>
        <translation>Mulai sekarang tanpa salinan kedua.</translation>
    </message>
    <message>
        <source>The recovery code is printed. Put the slip into the safe.</source>
        <translation>Kode pemulihan dicetak. Simpan struknya di brankas.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Menghentikan…</translation>
    </message>
    <message>
        <source>{percent}% copied</source>
        <translation>{percent}% tersalin</translation>
    </message>
    <message>
        <source>The backup is complete and checked: {file}</source>
        <translation>Cadangan selesai dan sudah diperiksa: {file}</translation>
    </message>
</context>
<context>
    <name>CopyLine</name>
    <message>
        <source>Copy</source>
        <translation>Salin</translation>
    </message>
</context>
<context>
    <name>CountSheet</name>
    <message>
        <source>Count the drawer again</source>
        <translation>Hitung laci sekali lagi</translation>
    </message>
    <message>
        <source>Count the drawer</source>
        <translation>Hitung isi laci</translation>
    </message>
    <message>
        <source>Everything that lies in it. Enter goes on to the next note or coin.</source>
        <translation>Semua yang ada di laci. Enter pindah ke uang berikutnya.</translation>
    </message>
    <message>
        <source>That is all</source>
        <translation>Selesai dihitung</translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation>Uang lainnya</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Terhitung</translation>
    </message>
    <message>
        <source>{value} coin</source>
        <translation>Koin {value}</translation>
    </message>
</context>
<context>
    <name>CountryStep</name>
    <message>
        <source>Kind of shop</source>
        <translation>Jenis toko</translation>
    </message>
    <message>
        <source>Currency, taxes and rounding begin as is usual there. All can be changed.</source>
        <translation>Mata uang, pajak, dan pembulatan dimulai sesuai kebiasaan setempat. Semua bisa diubah.</translation>
    </message>
    <message>
        <source>Café or restaurant in Vietnam</source>
        <translation>Kafe atau restoran di Vietnam</translation>
    </message>
    <message>
        <source>Grocer or shop in Vietnam</source>
        <translation>Toko atau kelontong di Vietnam</translation>
    </message>
    <message>
        <source>Restaurant or café in Indonesia</source>
        <translation>Restoran atau kafe di Indonesia</translation>
    </message>
    <message>
        <source>Grocer or shop in Indonesia</source>
        <translation>Toko atau kelontong di Indonesia</translation>
    </message>
</context>
<context>
    <name>Credits</name>
    <message>
        <source>Exchange still open: pay it out in cash?</source>
        <translation>Nilai tukar belum dipakai: bayar tunai?</translation>
    </message>
</context>
<context>
    <name>CustomerDetail</name>
    <message>
        <source>Owed</source>
        <translation>Utang</translation>
    </message>
    <message>
        <source>Credit limit</source>
        <translation>Batas utang</translation>
    </message>
    <message>
        <source>none</source>
        <translation>tidak ada</translation>
    </message>
    <message>
        <source>Still free</source>
        <translation>Sisa batas</translation>
    </message>
</context>
<context>
    <name>CustomerDisplay</name>
    <message>
        <source>Customer display</source>
        <translation>Layar pelanggan</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Selamat datang</translation>
    </message>
</context>
<context>
    <name>CustomerForm</name>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telepon</translation>
    </message>
    <message>
        <source>So that they can be found again</source>
        <translation>Agar mudah dicari lagi</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>As “delivery to the back door”</source>
        <translation>Misalnya “antar lewat pintu belakang”</translation>
    </message>
    <message>
        <source>What may be owed at most; empty: nothing goes on account</source>
        <translation>Paling banyak berutang; kosong: tidak boleh berutang</translation>
    </message>
    <message>
        <source>Credit limit</source>
        <translation>Batas utang</translation>
    </message>
</context>
<context>
    <name>CustomerModel</name>
    <message>
        <source>No phone</source>
        <translation>Tanpa telepon</translation>
    </message>
    <message>
        <source>owes</source>
        <translation>berutang</translation>
    </message>
</context>
<context>
    <name>CustomerStep</name>
    <message>
        <source>Customer screen</source>
        <translation>Layar pelanggan</translation>
    </message>
    <message>
        <source>A second screen, turned to the customer, shows the cart and the change.</source>
        <translation>Layar kedua menghadap pelanggan, menampilkan keranjang dan kembalian.</translation>
    </message>
    <message>
        <source>Show the cart on the customer screen</source>
        <translation>Tampilkan keranjang di layar pelanggan</translation>
    </message>
</context>
<context>
    <name>CustomersScreen</name>
    <message>
        <source>{name} is saved.</source>
        <translation>{name} tersimpan.</translation>
    </message>
    <message>
        <source>{amount} paid back. {left} is still owed.</source>
        <translation>{amount} dibayar. Sisa utang {left}.</translation>
    </message>
</context>
<context>
    <name>DayFigures</name>
    <message>
        <source>Turnover</source>
        <translation>Omzet</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Jumlah penjualan</translation>
    </message>
    <message>
        <source>Discounts</source>
        <translation>Diskon</translation>
    </message>
    <message>
        <source>Service charge</source>
        <translation>Biaya layanan</translation>
    </message>
    <message>
        <source>Cash taken</source>
        <translation>Tunai diterima</translation>
    </message>
    <message>
        <source>of which rounding</source>
        <translation>termasuk pembulatan</translation>
    </message>
    <message>
        <source>Voided ({count})</source>
        <translation>Dibatalkan ({count})</translation>
    </message>
    <message>
        <source>Given back ({count})</source>
        <translation>Dikembalikan ({count})</translation>
    </message>
    <message>
        <source>Tips, besides</source>
        <translation>Tip, di luar itu</translation>
    </message>
</context>
<context>
    <name>DaySwitch</name>
    <message>
        <source>Today {day}</source>
        <translation>Hari ini {day}</translation>
    </message>
</context>
<context>
    <name>DiscountSheet</name>
    <message>
        <source>Remove discount</source>
        <translation>Hapus diskon</translation>
    </message>
    <message>
        <source>Taken off {base}</source>
        <translation>Dipotong dari {base}</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>Persen</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Nominal</translation>
    </message>
    <message>
        <source>Give discount</source>
        <translation>Beri diskon</translation>
    </message>
    <message>
        <source>At most {base} can be taken off.</source>
        <translation>Paling banyak {base} bisa dipotong.</translation>
    </message>
    <message>
        <source>{cut} off, {rest} to pay</source>
        <translation>Potong {cut}, sisa bayar {rest}</translation>
    </message>
    <message>
        <source>Within your limit nothing more can be given here.</source>
        <translation>Dalam batas Anda, tidak ada lagi yang bisa didiskon di sini.</translation>
    </message>
    <message>
        <source>Within your limit: {share} or {amount}</source>
        <translation>Dalam batas Anda: {share} atau {amount}</translation>
    </message>
    <message>
        <source>{cut} off, {rest} to pay: needs somebody’s PIN</source>
        <translation>Potong {cut}, bayar {rest}: perlu PIN yang berwenang</translation>
    </message>
    <message>
        <source>Ask for approval</source>
        <translation>Minta izin</translation>
    </message>
</context>
<context>
    <name>DonePanel</name>
    <message>
        <source>Refund {number} of sale {sale}</source>
        <translation>Pengembalian {number} dari {sale}</translation>
    </message>
    <message>
        <source>To spend on other goods</source>
        <translation>Untuk dibelanjakan lagi</translation>
    </message>
    <message>
        <source>Give back in cash</source>
        <translation>Kembalikan tunai</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>Kembalikan</translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>Tip</translation>
    </message>
    <message>
        <source>Ring up the new goods; what these were worth waits above the order.</source>
        <translation>Masukkan barang baru; nilainya menunggu di atas pesanan.</translation>
    </message>
    <message>
        <source>It is provisional until the other till&apos;s sale has been checked.</source>
        <translation>Sementara sampai penjualan kasir lain itu diperiksa.</translation>
    </message>
    <message>
        <source>The provider gives it back. How far it is stands above.</source>
        <translation>Penyedia mengembalikannya. Kemajuannya ada di atas.</translation>
    </message>
    <message>
        <source>Send the money back on the terminal or by the bank, too.</source>
        <translation>Kembalikan juga lewat mesin kartu atau bank.</translation>
    </message>
    <message>
        <source>Go on selling</source>
        <translation>Lanjut jualan</translation>
    </message>
</context>
<context>
    <name>DoneStep</name>
    <message>
        <source>Ready</source>
        <translation>Siap</translation>
    </message>
    <message>
        <source>Start selling</source>
        <translation>Mulai berjualan</translation>
    </message>
    <message>
        <source>Everything can be changed under Settings.</source>
        <translation>Semuanya bisa diubah di Pengaturan.</translation>
    </message>
    <message>
        <source>nobody named: everybody may do everything</source>
        <translation>belum ada nama: semua orang boleh semuanya</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Toko</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Staf</translation>
    </message>
    <message>
        <source>Printers</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>on the screen only</source>
        <translation>hanya di layar</translation>
    </message>
    <message>
        <source>Products on sale</source>
        <translation>Barang yang dijual</translation>
    </message>
</context>
<context>
    <name>Door</name>
    <message>
        <source>The new PIN counts from now on.</source>
        <translation>PIN baru berlaku mulai sekarang.</translation>
    </message>
</context>
<context>
    <name>DraftModel</name>
    <message>
        <source>today&apos;s price</source>
        <translation>harga hari ini</translation>
    </message>
    <message>
        <source>price paid</source>
        <translation>harga dibayar</translation>
    </message>
    <message>
        <source>Enter the price paid</source>
        <translation>Isi harga yang dibayar</translation>
    </message>
</context>
<context>
    <name>DrawerKick</name>
    <message>
        <source>The drawer opens. It is written down.</source>
        <translation>Laci terbuka. Sudah dicatat.</translation>
    </message>
    <message>
        <source>No printer opens a drawer here: use its key. It is written down.</source>
        <translation>Tidak ada printer yang membuka laci: pakai kuncinya. Sudah dicatat.</translation>
    </message>
</context>
<context>
    <name>DrawerStep</name>
    <message>
        <source>Cash drawer</source>
        <translation>Laci uang</translation>
    </message>
    <message>
        <source>The drawer hangs on a printer&apos;s cable. The till opens it after a cash sale.</source>
        <translation>Laci tersambung ke printer. Kasir membukanya setelah penjualan tunai.</translation>
    </message>
    <message>
        <source>Open the drawer now</source>
        <translation>Buka laci sekarang</translation>
    </message>
    <message>
        <source>Did the drawer open?</source>
        <translation>Apakah laci terbuka?</translation>
    </message>
    <message>
        <source>Good. It opens after each cash sale.</source>
        <translation>Bagus. Laci terbuka setelah tiap penjualan tunai.</translation>
    </message>
    <message>
        <source>Look at its cable, which goes into the printer. Then see under Printers that the printer it hangs on has “Opens the cash drawer” ticked.</source>
        <translation>Periksa kabelnya yang masuk ke printer. Lalu lihat di Printer apakah printer itu dicentang “Membuka laci uang”.</translation>
    </message>
    <message>
        <source>Test of the drawer</source>
        <translation>Uji laci</translation>
    </message>
</context>
<context>
    <name>Drawing</name>
    <message>
        <source>New QR for {name}?</source>
        <translation>QR baru untuk {name}?</translation>
    </message>
    <message>
        <source>The print on the table is refused from now on. Print a new one.</source>
        <translation>QR yang tertempel di meja tidak berlaku lagi. Cetak yang baru.</translation>
    </message>
    <message>
        <source>New QR</source>
        <translation>QR baru</translation>
    </message>
    <message>
        <source>Remove {name}?</source>
        <translation>Hapus {name}?</translation>
    </message>
    <message>
        <source>Its tables go too, and their printed QR lead nowhere. No undo.</source>
        <translation>Mejanya ikut terhapus dan QR cetaknya tidak berlaku. Tidak bisa diurungkan.</translation>
    </message>
    <message>
        <source>Remove area</source>
        <translation>Hapus area</translation>
    </message>
    <message>
        <source>Table {number}</source>
        <translation>Meja {number}</translation>
    </message>
    <message>
        <source>The table has a new QR. Print it: the old one is refused from now on.</source>
        <translation>Meja mendapat QR baru. Cetak lagi: yang lama tidak berlaku.</translation>
    </message>
</context>
<context>
    <name>DuePanel</name>
    <message>
        <source>Left to pay</source>
        <translation>Sisa bayar</translation>
    </message>
    <message>
        <source>Share {number} of {count}</source>
        <translation>Bagian {number} dari {count}</translation>
    </message>
    <message>
        <source>of {rest} that are left</source>
        <translation>dari sisa {rest}</translation>
    </message>
    <message>
        <source>{total} before cash rounding of {rounding}</source>
        <translation>{total} sebelum pembulatan {rounding}</translation>
    </message>
    <message>
        <source>{paid} already paid</source>
        <translation>sudah dibayar {paid}</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>Harus dibayar</translation>
    </message>
</context>
<context>
    <name>EditSheet</name>
    <message>
        <source>New customer</source>
        <translation>Pelanggan baru</translation>
    </message>
    <message>
        <source>Change {name}</source>
        <translation>Ubah {name}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
</context>
<context>
    <name>ExchangeBanner</name>
    <message>
        <source>Exchange {number}: {amount} to spend on other goods.</source>
        <translation>Tukar {number}: {amount} untuk barang lain.</translation>
    </message>
    <message>
        <source>Use for this order</source>
        <translation>Pakai untuk pesanan ini</translation>
    </message>
    <message>
        <source>{amount} taken off what is to pay.</source>
        <translation>{amount} dipotong dari tagihan.</translation>
    </message>
    <message>
        <source>Paid with goods. Give {change} back in cash.</source>
        <translation>Lunas dengan tukar barang. Kembalikan {change} tunai.</translation>
    </message>
    <message>
        <source>Paid with goods.</source>
        <translation>Lunas dengan tukar barang.</translation>
    </message>
</context>
<context>
    <name>Explain</name>
    <message>
        <source>Subtotal</source>
        <translation>Subtotal</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>with {extra}</source>
        <translation>dengan {extra}</translation>
    </message>
    <message>
        <source>Discount on {name}</source>
        <translation>Diskon {name}</translation>
    </message>
    <message>
        <source>shared fairly over all lines</source>
        <translation>dibagi adil ke semua baris</translation>
    </message>
    <message>
        <source>Discount on the order</source>
        <translation>Diskon pesanan</translation>
    </message>
    <message>
        <source>Service charge</source>
        <translation>Biaya layanan</translation>
    </message>
    <message>
        <source>rounded on each line</source>
        <translation>dibulatkan per baris</translation>
    </message>
    <message>
        <source>rounded once on the whole bill</source>
        <translation>dibulatkan sekali untuk seluruh struk</translation>
    </message>
    <message>
        <source>Tax {tax} {rate}, already in the price</source>
        <translation>Pajak {tax} {rate}, sudah termasuk harga</translation>
    </message>
    <message>
        <source>on {base}, {where}</source>
        <translation>dari {base}, {where}</translation>
    </message>
    <message>
        <source>Tax {tax} {rate}, added</source>
        <translation>Pajak {tax} {rate}, ditambahkan</translation>
    </message>
    <message>
        <source>of which {num}/{den} are taxed</source>
        <translation>di antaranya {num}/{den} kena pajak</translation>
    </message>
    <message>
        <source>down to whole {coin}, in the guest’s favour</source>
        <translation>dibulatkan ke bawah ke {coin}, menguntungkan tamu</translation>
    </message>
    <message>
        <source>up to whole {coin}</source>
        <translation>dibulatkan ke atas ke {coin}</translation>
    </message>
    <message>
        <source>to the nearest {coin}</source>
        <translation>ke {coin} terdekat</translation>
    </message>
    <message>
        <source>Cash rounding</source>
        <translation>Pembulatan tunai</translation>
    </message>
    <message>
        <source>To pay in cash</source>
        <translation>Bayar tunai</translation>
    </message>
    <message>
        <source>a fixed amount off {base}</source>
        <translation>potongan tetap dari {base}</translation>
    </message>
    <message>
        <source>{rate} of {base}</source>
        <translation>{rate} dari {base}</translation>
    </message>
    <message>
        <source>rounded</source>
        <translation>dibulatkan</translation>
    </message>
</context>
<context>
    <name>ExplainSheet</name>
    <message>
        <source>How {number} adds up</source>
        <translation>Perhitungan {number}</translation>
    </message>
    <message>
        <source>Every figure, in the order it was worked out.</source>
        <translation>Setiap angka, sesuai urutan perhitungan.</translation>
    </message>
</context>
<context>
    <name>Failure</name>
    <message>
        <source>Nothing was taken. Try again, or pay another way.</source>
        <translation>Uang tidak terpotong. Coba lagi atau bayar cara lain.</translation>
    </message>
    <message>
        <source>Not set up right</source>
        <translation>Belum diatur dengan benar</translation>
    </message>
    <message>
        <source>Pay another way, and tell whoever set up the till.</source>
        <translation>Bayar cara lain, dan beri tahu yang memasang kasir.</translation>
    </message>
    <message>
        <source>Time is over</source>
        <translation>Waktu habis</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Ditolak</translation>
    </message>
    <message>
        <source>The guest&apos;s bank or wallet said no. Try another way.</source>
        <translation>Bank atau dompet tamu menolak. Coba cara lain.</translation>
    </message>
    <message>
        <source>Not enough money</source>
        <translation>Saldo tidak cukup</translation>
    </message>
    <message>
        <source>There is too little in it. Take a part, or another way.</source>
        <translation>Saldo kurang. Ambil sebagian, atau bayar cara lain.</translation>
    </message>
    <message>
        <source>Above the limit</source>
        <translation>Melebihi batas</translation>
    </message>
    <message>
        <source>Card or wallet allow less at once. Split it in parts.</source>
        <translation>Kartu atau dompet membatasi sekali bayar. Bagi jadi beberapa.</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Terkunci</translation>
    </message>
    <message>
        <source>The guest&apos;s card or wallet is locked. Take another way.</source>
        <translation>Kartu atau dompet tamu terkunci. Bayar cara lain.</translation>
    </message>
    <message>
        <source>Cancelled by the guest</source>
        <translation>Dibatalkan tamu</translation>
    </message>
    <message>
        <source>Terminal is busy</source>
        <translation>Mesin EDC sibuk</translation>
    </message>
    <message>
        <source>Finish what stands on the terminal, then try again.</source>
        <translation>Selesaikan yang ada di mesin EDC, lalu coba lagi.</translation>
    </message>
    <message>
        <source>Terminal does not answer</source>
        <translation>Mesin EDC tidak menjawab</translation>
    </message>
    <message>
        <source>Switch it on and look at its line, then try again.</source>
        <translation>Nyalakan dan periksa koneksinya, lalu coba lagi.</translation>
    </message>
    <message>
        <source>The code was lost</source>
        <translation>Kode hilang</translation>
    </message>
    <message>
        <source>Nobody paid, and it was cancelled. Ask again for a new one.</source>
        <translation>Belum ada yang bayar dan sudah dibatalkan. Minta lagi kode baru.</translation>
    </message>
    <message>
        <source>Not paid</source>
        <translation>Belum dibayar</translation>
    </message>
</context>
<context>
    <name>FilePicker</name>
    <message>
        <source>Folder or file</source>
        <translation>Folder atau berkas</translation>
    </message>
    <message>
        <source>One folder up</source>
        <translation>Naik satu folder</translation>
    </message>
    <message>
        <source>No list of products in this folder</source>
        <translation>Tidak ada daftar barang di folder ini</translation>
    </message>
    <message>
        <source>Go one folder up, or plug in the stick and enter its folder above.</source>
        <translation>Naik satu folder, atau pasang flashdisk lalu isi foldernya di atas.</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Ke atas</translation>
    </message>
    <message>
        <source>Folders and product lists</source>
        <translation>Folder dan daftar barang</translation>
    </message>
    <message>
        <source>Folders and pictures</source>
        <translation>Folder dan gambar</translation>
    </message>
    <message>
        <source>No picture in this folder</source>
        <translation>Tidak ada gambar di folder ini</translation>
    </message>
</context>
<context>
    <name>FloatSheet</name>
    <message>
        <source>Float</source>
        <translation>Modal awal</translation>
    </message>
    <message>
        <source>Open a shift</source>
        <translation>Buka shift</translation>
    </message>
    <message>
        <source>How much cash lies in the drawer to begin with?</source>
        <translation>Berapa uang tunai di laci saat mulai?</translation>
    </message>
    <message>
        <source>As last time: {amount}</source>
        <translation>Seperti sebelumnya: {amount}</translation>
    </message>
    <message>
        <source>Open shift</source>
        <translation>Buka shift</translation>
    </message>
    <message>
        <source>Enter 0 for an empty drawer.</source>
        <translation>Isi 0 bila laci kosong.</translation>
    </message>
</context>
<context>
    <name>FloorScreen</name>
    <message>
        <source>Drawing the floor</source>
        <translation>Menggambar denah</translation>
    </message>
    <message>
        <source>Floor plan</source>
        <translation>Denah</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>Drag a table, or press Shift with an arrow to move it.</source>
        <translation>Seret meja, atau tekan Shift dengan panah untuk memindahkannya.</translation>
    </message>
    <message>
        <source>No table stands here</source>
        <translation>Belum ada meja di sini</translation>
    </message>
    <message>
        <source>No area yet</source>
        <translation>Belum ada area</translation>
    </message>
    <message>
        <source>Add the first one, then drag it to where it stands.</source>
        <translation>Tambahkan meja pertama, lalu seret ke tempatnya.</translation>
    </message>
    <message>
        <source>Begin with a room or a terrace; tables come into it.</source>
        <translation>Mulai dengan ruangan atau teras; meja ada di dalamnya.</translation>
    </message>
</context>
<context>
    <name>FolderModel</name>
    <message>
        <source>found</source>
        <translation>cocok</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>dilewati</translation>
    </message>
</context>
<context>
    <name>GuestsDoorForm</name>
    <message>
        <source>Guests&apos; phones in the shop&apos;s network may reach this till</source>
        <translation>Ponsel tamu di jaringan toko boleh menjangkau kasir ini</translation>
    </message>
    <message>
        <source>Address in the QRs</source>
        <translation>Alamat di dalam QR</translation>
    </message>
    <message>
        <source>Empty: the one this computer has. Give it a fixed one in the router.</source>
        <translation>Kosong: alamat komputer ini. Beri alamat tetap di router.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Write an address such as 192.168.1.20, without http://.</source>
        <translation>Tulis alamat seperti 192.168.1.20, tanpa http://.</translation>
    </message>
    <message>
        <source>1024 to 65535</source>
        <translation>1024 sampai 65535</translation>
    </message>
    <message>
        <source>No phone reaches a till that is training.</source>
        <translation>Ponsel tidak bisa menjangkau kasir yang sedang latihan.</translation>
    </message>
    <message>
        <source>The shop&apos;s server has no address for guests&apos; phones yet.</source>
        <translation>Server toko belum punya alamat untuk ponsel tamu.</translation>
    </message>
    <message>
        <source>Only this computer reaches the guests&apos; pages so far.</source>
        <translation>Baru komputer ini yang bisa membuka halaman tamu.</translation>
    </message>
    <message>
        <source>Port {port} is taken by another program: phones come to {address} until the next start. Choose another port before cards are printed.</source>
        <translation>Port {port} dipakai program lain: ponsel masuk lewat {address} sampai mulai ulang. Pilih port lain sebelum mencetak kartu.</translation>
    </message>
    <message>
        <source>Guests&apos; phones reach the shop at {address}</source>
        <translation>Ponsel tamu menjangkau toko di {address}</translation>
    </message>
    <message>
        <source>A moment: the till&apos;s server is not there yet.</source>
        <translation>Sebentar: server kasir belum siap.</translation>
    </message>
    <message>
        <source>Guests&apos; phones cannot reach this till: it is in no network just now.</source>
        <translation>Ponsel tamu tidak bisa menjangkau kasir ini: sedang tidak ada jaringan.</translation>
    </message>
    <message>
        <source>Guests&apos; phones cannot reach this till yet.</source>
        <translation>Ponsel tamu belum bisa menjangkau kasir ini.</translation>
    </message>
    <message>
        <source>The QR cards made last lead to {before}, where no phone reaches the shop any more. Make them anew, or give this computer its address of before in the router.</source>
        <translation>Kartu QR terakhir mengarah ke {before}, yang tidak lagi menjangkau toko. Buat kartu baru, atau beri komputer ini alamat lamanya di router.</translation>
    </message>
    <message>
        <source>Phones in the shop&apos;s network can reach this till.</source>
        <translation>Ponsel di jaringan toko dapat menjangkau kasir ini.</translation>
    </message>
    <message>
        <source>Only this till reaches its server.</source>
        <translation>Hanya kasir ini yang menjangkau servernya.</translation>
    </message>
</context>
<context>
    <name>HelpScreen</name>
    <message>
        <source>Keys</source>
        <translation>Tombol pintas</translation>
    </message>
    <message>
        <source>Every button can also be pressed with its key. Scanning works everywhere.</source>
        <translation>Setiap tombol di layar punya tombol keyboard. Pindai bisa dari layar mana saja.</translation>
    </message>
    <message>
        <source>Map of keys</source>
        <translation>Daftar tombol pintas</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>Look for a command or a key</source>
        <translation>Cari perintah atau tombol</translation>
    </message>
    <message>
        <source>No command is called that</source>
        <translation>Tidak ada perintah seperti itu</translation>
    </message>
    <message>
        <source>Try another word, or a key such as F9.</source>
        <translation>Coba kata lain, atau tombol seperti F9.</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Paid</source>
        <translation>Lunas</translation>
    </message>
    <message>
        <source>Voided</source>
        <translation>Transaksi dibatalkan</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Dibatalkan</translation>
    </message>
    <message>
        <source>{left} left</source>
        <translation>sisa {left}</translation>
    </message>
    <message>
        <source>Paid back</source>
        <translation>Bayar utang</translation>
    </message>
</context>
<context>
    <name>HistorySheet</name>
    <message>
        <source>Orders and payments, the latest first</source>
        <translation>Pesanan dan pembayaran, terbaru dulu</translation>
    </message>
    <message>
        <source>Show receipt</source>
        <translation>Lihat struk</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>The list cannot be read just now</source>
        <translation>Daftar belum bisa dibaca</translation>
    </message>
    <message>
        <source>Every sale is saved in the journal. Try again in a moment.</source>
        <translation>Setiap penjualan tersimpan di jurnal. Coba lagi sebentar lagi.</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Belum ada</translation>
    </message>
    <message>
        <source>Orders of this customer will stand here.</source>
        <translation>Pesanan pelanggan ini akan tampil di sini.</translation>
    </message>
</context>
<context>
    <name>ImportReport</name>
    <message>
        <source>Nothing was changed: some rows cannot be used</source>
        <translation>Tidak ada yang diubah: beberapa baris tidak bisa dipakai</translation>
    </message>
    <message>
        <source>The new list is on sale</source>
        <translation>Daftar baru sudah dipakai</translation>
    </message>
    <message>
        <source>Rows in the file</source>
        <translation>Baris dalam berkas</translation>
    </message>
    <message>
        <source>Products on sale now</source>
        <translation>Barang yang dijual sekarang</translation>
    </message>
    <message>
        <source>Rows refused</source>
        <translation>Baris ditolak</translation>
    </message>
    <message>
        <source>Names cleaned of invisible signs</source>
        <translation>Nama yang dibersihkan dari karakter tersembunyi</translation>
    </message>
    <message>
        <source>Price entered by the cashier</source>
        <translation>Harga diisi saat menjual</translation>
    </message>
    <message>
        <source>Price in another currency</source>
        <translation>Harga dalam mata uang lain</translation>
    </message>
</context>
<context>
    <name>ImportRowModel</name>
    <message>
        <source>open price</source>
        <translation>harga bebas</translation>
    </message>
    <message>
        <source>Row {number}</source>
        <translation>Baris {number}</translation>
    </message>
</context>
<context>
    <name>Issue</name>
    <message>
        <source>Two tills took money for one order</source>
        <translation>Dua kasir menerima uang untuk satu pesanan</translation>
    </message>
    <message>
        <source>An order was cancelled and then paid</source>
        <translation>Pesanan dibatalkan lalu dibayar</translation>
    </message>
    <message>
        <source>A paid order was to be cancelled</source>
        <translation>Pesanan lunas hendak dibatalkan</translation>
    </message>
    <message>
        <source>The figures of a sale do not add up</source>
        <translation>Angka sebuah penjualan tidak cocok</translation>
    </message>
    <message>
        <source>A till worked on an order nobody knows</source>
        <translation>Kasir mengerjakan pesanan yang tidak dikenal</translation>
    </message>
    <message>
        <source>The server lost an order that a till has</source>
        <translation>Server kehilangan pesanan yang ada di kasir</translation>
    </message>
    <message>
        <source>The app sent two orders under one name</source>
        <translation>Aplikasi mengirim dua pesanan dengan satu nama</translation>
    </message>
    <message>
        <source>Two menus came under one version</source>
        <translation>Dua menu dengan satu versi</translation>
    </message>
    <message>
        <source>A till told two stories of one event</source>
        <translation>Kasir menceritakan satu kejadian dalam dua versi</translation>
    </message>
    <message>
        <source>A till&apos;s journal does not hold together</source>
        <translation>Jurnal sebuah kasir tidak utuh</translation>
    </message>
    <message>
        <source>Sales of a till are missing on the server</source>
        <translation>Penjualan sebuah kasir belum ada di server</translation>
    </message>
    <message>
        <source>A till&apos;s disk went back in time</source>
        <translation>Disk sebuah kasir mundur ke masa lalu</translation>
    </message>
    <message>
        <source>The till did not understand the server&apos;s news</source>
        <translation>Kasir ini tidak memahami kabar dari server</translation>
    </message>
    <message>
        <source>The server did not understand an event</source>
        <translation>Server tidak memahami suatu kejadian</translation>
    </message>
    <message>
        <source>A payment came with another amount</source>
        <translation>Pembayaran masuk dengan jumlah lain</translation>
    </message>
    <message>
        <source>A payment came by another provider</source>
        <translation>Pembayaran masuk lewat penyedia lain</translation>
    </message>
    <message>
        <source>Money came for an order that is over</source>
        <translation>Uang masuk untuk pesanan yang sudah selesai</translation>
    </message>
    <message>
        <source>Till and server disagree about a payment</source>
        <translation>Kasir dan server berbeda soal satu pembayaran</translation>
    </message>
    <message>
        <source>A payment provider does not answer</source>
        <translation>Penyedia pembayaran tidak menjawab</translation>
    </message>
    <message>
        <source>The money of a card payment did not come</source>
        <translation>Uang dari pembayaran kartu tidak masuk</translation>
    </message>
    <message>
        <source>A guest&apos;s bank wants a payment back</source>
        <translation>Bank tamu menarik kembali pembayaran</translation>
    </message>
    <message>
        <source>A refund is taking too long</source>
        <translation>Pengembalian uang terlalu lama</translation>
    </message>
    <message>
        <source>A guest got one refund twice</source>
        <translation>Tamu menerima pengembalian uang dua kali</translation>
    </message>
    <message>
        <source>A refund did not go through</source>
        <translation>Pengembalian uang gagal</translation>
    </message>
    <message>
        <source>A transfer was too small</source>
        <translation>Transfer kurang</translation>
    </message>
    <message>
        <source>A transfer was too large</source>
        <translation>Transfer lebih</translation>
    </message>
    <message>
        <source>A bill was paid by several transfers</source>
        <translation>Satu tagihan dibayar beberapa transfer</translation>
    </message>
    <message>
        <source>A bill was transferred twice</source>
        <translation>Satu tagihan ditransfer dua kali</translation>
    </message>
    <message>
        <source>A transfer is older than its bill</source>
        <translation>Transfer lebih dulu dari tagihannya</translation>
    </message>
    <message>
        <source>A transfer came too late</source>
        <translation>Transfer masuk terlambat</translation>
    </message>
    <message>
        <source>A transfer was taken back</source>
        <translation>Transfer ditarik kembali</translation>
    </message>
    <message>
        <source>A transfer went to another account</source>
        <translation>Transfer ke rekening lain</translation>
    </message>
    <message>
        <source>A transfer came in another currency</source>
        <translation>Transfer dalam mata uang lain</translation>
    </message>
    <message>
        <source>A transfer names a bill nobody knows</source>
        <translation>Transfer menyebut kode tagihan tak dikenal</translation>
    </message>
    <message>
        <source>A transfer names several bills</source>
        <translation>Transfer menyebut beberapa tagihan</translation>
    </message>
    <message>
        <source>A transfer came without its code</source>
        <translation>Transfer tanpa kode tagihan</translation>
    </message>
    <message>
        <source>The app does not answer</source>
        <translation>Aplikasi tidak menjawab</translation>
    </message>
    <message>
        <source>Something to look into ({kind})</source>
        <translation>Perlu diperiksa ({kind})</translation>
    </message>
</context>
<context>
    <name>ItemPhotosScreen</name>
    <message>
        <source>Photos for guests</source>
        <translation>Foto untuk tamu</translation>
    </message>
    <message>
        <source>Files of the folder</source>
        <translation>Berkas di folder</translation>
    </message>
    <message>
        <source>Files that were left out</source>
        <translation>Berkas yang dilewati</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Kemajuan</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Hentikan</translation>
    </message>
    <message>
        <source>Guests see these on their phones when they scan the QR of a table.</source>
        <translation>Tamu melihat foto ini di ponsel saat memindai QR meja.</translation>
    </message>
    <message>
        <source>Choose the folder with the pictures: JPG, PNG or WebP.</source>
        <translation>Pilih folder yang berisi foto: JPG, PNG, atau WebP.</translation>
    </message>
    <message>
        <source>Does every picture have its product? Nothing is changed yet.</source>
        <translation>Apakah tiap foto cocok dengan barangnya? Belum ada yang berubah.</translation>
    </message>
    <message>
        <source>Selling goes on. Nothing is changed until all pictures are ready.</source>
        <translation>Penjualan tetap berjalan. Tidak ada yang berubah sampai semua foto siap.</translation>
    </message>
    <message>
        <source>Another folder</source>
        <translation>Folder lain</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Pilih folder</translation>
    </message>
    <message>
        <source>Use this folder</source>
        <translation>Pakai folder ini</translation>
    </message>
    <message numerus="yes">
        <source>Take %n photo(s)</source>
        <translation>
            <numerusform>Ambil %n foto</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>Reading {file}…</source>
        <translation>Membaca {file}…</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) have a product</source>
        <translation>
            <numerusform>%n foto cocok dengan barang</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have none</source>
        <translation>
            <numerusform>%n tidak cocok</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s) are on the guests&apos; menu</source>
        <translation>
            <numerusform>%n foto sudah tampil di menu tamu</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Menghentikan…</translation>
    </message>
</context>
<context>
    <name>Keypad</name>
    <message>
        <source>Delete last figure</source>
        <translation>Hapus angka terakhir</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Kosongkan</translation>
    </message>
</context>
<context>
    <name>KindForm</name>
    <message>
        <source>(as it stands)</source>
        <translation>(apa adanya)</translation>
    </message>
    <message>
        <source>Dine in</source>
        <translation>Makan di sini</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Bawa pulang</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Antar</translation>
    </message>
    <message>
        <source>Bears the service charge</source>
        <translation>Kena biaya layanan</translation>
    </message>
    <message>
        <source>Goods taxed otherwise</source>
        <translation>Barang dengan pajak lain</translation>
    </message>
    <message>
        <source>Taxed as</source>
        <translation>Dipajaki sebagai</translation>
    </message>
</context>
<context>
    <name>KindSheet</name>
    <message>
        <source>Where does it go?</source>
        <translation>Untuk di mana?</translation>
    </message>
    <message>
        <source>Service and taxes of the order follow what is chosen.</source>
        <translation>Layanan dan pajak pesanan mengikuti pilihan ini.</translation>
    </message>
</context>
<context>
    <name>KindsSection</name>
    <message>
        <source>Kinds of order</source>
        <translation>Jenis pesanan</translation>
    </message>
    <message>
        <source>What an order is changes its service charge and taxes, where the law says so.</source>
        <translation>Jenis pesanan mengubah biaya layanan dan pajak, bila diatur hukum.</translation>
    </message>
    <message>
        <source>A new order is</source>
        <translation>Pesanan baru adalah</translation>
    </message>
    <message>
        <source>A new order must be of a kind that the shop does.</source>
        <translation>Pesanan baru harus dari jenis yang dilayani toko.</translation>
    </message>
</context>
<context>
    <name>KitchenActs</name>
    <message>
        <source>Fire a course</source>
        <translation>Panggil giliran</translation>
    </message>
    <message>
        <source>It goes to the kitchen now.</source>
        <translation>Dikirim ke dapur sekarang.</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Langsung</translation>
    </message>
    <message>
        <source>Course of {name}</source>
        <translation>Giliran {name}</translation>
    </message>
    <message>
        <source>A course waits until it is fired.</source>
        <translation>Giliran menunggu sampai dipanggil.</translation>
    </message>
    <message>
        <source>Void {name}</source>
        <translation>Batalkan {name}</translation>
    </message>
    <message>
        <source>Course {number}</source>
        <translation>Giliran {number}</translation>
    </message>
    <message>
        <source>Sent: {stations}</source>
        <translation>Terkirim: {stations}</translation>
    </message>
</context>
<context>
    <name>KitchenAlerts</name>
    <message numerus="yes">
        <source>%n kitchen tickets are old and were not printed.</source>
        <translation>
            <numerusform>%n tiket dapur sudah lama dan belum dicetak.</numerusform>
        </translation>
    </message>
    <message>
        <source>Print or drop</source>
        <translation>Cetak atau buang</translation>
    </message>
    <message numerus="yes">
        <source>{printer}: {trouble} %n tickets wait.</source>
        <translation>
            <numerusform>{printer}: {trouble} %n tiket menunggu.</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting tickets</source>
        <translation>Tiket menunggu</translation>
    </message>
    <message>
        <source>Send to {printer}</source>
        <translation>Kirim ke {printer}</translation>
    </message>
    <message>
        <source>Tickets of {stations} come out at {printer}.</source>
        <translation>Tiket {stations} keluar di {printer}.</translation>
    </message>
    <message>
        <source>Back to its own printer</source>
        <translation>Kembali ke printernya</translation>
    </message>
</context>
<context>
    <name>KitchenBoard</name>
    <message>
        <source>Nothing</source>
        <translation>Kosong</translation>
    </message>
    <message>
        <source>All stations</source>
        <translation>Semua stasiun</translation>
    </message>
</context>
<context>
    <name>KitchenCard</name>
    <message>
        <source>To make</source>
        <translation>Harus dibuat</translation>
    </message>
    <message>
        <source>Cooking</source>
        <translation>Dimasak</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Siap</translation>
    </message>
    <message>
        <source>Touch to start</source>
        <translation>Sentuh untuk mulai</translation>
    </message>
    <message>
        <source>Touch when ready</source>
        <translation>Sentuh bila siap</translation>
    </message>
    <message>
        <source>Touch when served</source>
        <translation>Sentuh bila tersaji</translation>
    </message>
    <message>
        <source>Touch once read</source>
        <translation>Sentuh bila sudah dibaca</translation>
    </message>
    <message>
        <source>CHANGED</source>
        <translation>DIUBAH</translation>
    </message>
    <message>
        <source>VOID</source>
        <translation>BATAL</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Bawa pulang</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Antar</translation>
    </message>
    <message>
        <source>Accepted offline</source>
        <translation>Diterima saat luring</translation>
    </message>
    <message>
        <source>Being made at till {till}</source>
        <translation>Sudah dibuat di kasir {till}</translation>
    </message>
    <message>
        <source>now</source>
        <translation>baru saja</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} mnt</translation>
    </message>
    <message>
        <source>was {dish}</source>
        <translation>sebelumnya {dish}</translation>
    </message>
    <message>
        <source>Course {number}</source>
        <translation>Giliran {number}</translation>
    </message>
    <message>
        <source>MOVED</source>
        <translation>PINDAH</translation>
    </message>
</context>
<context>
    <name>KitchenMarks</name>
    <message>
        <source>Not sent</source>
        <translation>Belum dikirim</translation>
    </message>
    <message>
        <source>Course {course} waits</source>
        <translation>Menunggu giliran {course}</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Terkirim</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Diubah</translation>
    </message>
</context>
<context>
    <name>KitchenScreen</name>
    <message>
        <source>Kitchen</source>
        <translation>Dapur</translation>
    </message>
    <message>
        <source>No kitchen stations yet</source>
        <translation>Belum ada stasiun dapur</translation>
    </message>
    <message>
        <source>Set up stations in Settings: what each makes, and its printer or display.</source>
        <translation>Atur stasiun di Pengaturan: apa yang dibuat, dan printer atau layarnya.</translation>
    </message>
    <message>
        <source>Connect a second monitor for the kitchen first.</source>
        <translation>Sambungkan dulu layar kedua untuk dapur.</translation>
    </message>
</context>
<context>
    <name>KitchenWindow</name>
    <message>
        <source>Kitchen display</source>
        <translation>Layar dapur</translation>
    </message>
</context>
<context>
    <name>LabelReader</name>
    <message>
        <source>An ordinary code: {code}</source>
        <translation>Kode biasa: {code}</translation>
    </message>
    <message>
        <source>Scale label: article {article}, {what}</source>
        <translation>Label timbangan: barang {article}, {what}</translation>
    </message>
</context>
<context>
    <name>LanguageStep</name>
    <message>
        <source>Language</source>
        <translation>Bahasa</translation>
    </message>
    <message>
        <source>For this screen. Receipts are printed in it, too.</source>
        <translation>Untuk layar ini. Struk juga dicetak dalam bahasa itu.</translation>
    </message>
</context>
<context>
    <name>LastSaleSheet</name>
    <message>
        <source>Last sale recorded</source>
        <translation>Penjualan terakhir tercatat</translation>
    </message>
    <message>
        <source>{number}, {total} cash, {time}.</source>
        <translation>{number}, {total} tunai, {time}.</translation>
    </message>
    <message>
        <source>The sale is saved. A receipt that may be on paper is marked REPRINT.</source>
        <translation>Penjualan tersimpan. Struk yang mungkin sudah tercetak ditandai CETAK ULANG.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Biarkan</translation>
    </message>
    <message>
        <source>Customer left</source>
        <translation>Pelanggan pergi</translation>
    </message>
    <message>
        <source>Rung up wrong</source>
        <translation>Salah input</translation>
    </message>
    <message>
        <source>Only a trial</source>
        <translation>Hanya percobaan</translation>
    </message>
    <message>
        <source>Why is it voided?</source>
        <translation>Mengapa dibatalkan?</translation>
    </message>
    <message>
        <source>Void {number}, give {total} back</source>
        <translation>Batalkan {number}, kembalikan {total}</translation>
    </message>
    <message>
        <source>Its receipt may have come out: look at the printer.</source>
        <translation>Struknya mungkin sudah keluar: lihat printer.</translation>
    </message>
    <message>
        <source>Its receipt was being printed: look at the printer.</source>
        <translation>Struknya sedang dicetak: lihat printer.</translation>
    </message>
    <message>
        <source>Its receipt was not printed.</source>
        <translation>Struknya belum tercetak.</translation>
    </message>
    <message>
        <source>The receipt is on its way to the printer.</source>
        <translation>Struk sedang dikirim ke printer.</translation>
    </message>
    <message>
        <source>Left as it is. It stands under “{list}”.</source>
        <translation>Dibiarkan. Ada di “{list}”.</translation>
    </message>
    <message>
        <source>The sale is voided. Give the money back.</source>
        <translation>Transaksi dibatalkan. Kembalikan uangnya.</translation>
    </message>
</context>
<context>
    <name>LineEdits</name>
    <message>
        <source>Discount on {name}</source>
        <translation>Diskon {name}</translation>
    </message>
    <message>
        <source>Discount on the order</source>
        <translation>Diskon pesanan</translation>
    </message>
    <message>
        <source>Note on {name}</source>
        <translation>Catatan {name}</translation>
    </message>
    <message>
        <source>Note on the order</source>
        <translation>Catatan pesanan</translation>
    </message>
</context>
<context>
    <name>LineModel</name>
    <message>
        <source>discount {amount}</source>
        <translation>diskon {amount}</translation>
    </message>
    <message>
        <source>All of it is back</source>
        <translation>Sudah kembali semua</translation>
    </message>
    <message>
        <source>{some} of {left} come back</source>
        <translation>{some} dari {left} kembali</translation>
    </message>
    <message>
        <source>{some} sold for {total}</source>
        <translation>{some} terjual {total}</translation>
    </message>
    <message>
        <source>{some} back before</source>
        <translation>{some} sudah kembali</translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message>
        <source>Till locked</source>
        <translation>Kasir terkunci</translation>
    </message>
    <message>
        <source>Who is at the till?</source>
        <translation>Siapa di kasir?</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Masuk</translation>
    </message>
    <message>
        <source>The till is locked. Choose your name and enter your PIN.</source>
        <translation>Kasir terkunci. Pilih nama Anda, lalu masukkan PIN.</translation>
    </message>
    <message>
        <source>The till is locked. Order {number} is kept as it is.</source>
        <translation>Kasir terkunci. Pesanan {number} tetap tersimpan.</translation>
    </message>
    <message>
        <source>The shift is open since {time}.</source>
        <translation>Shift dibuka sejak {time}.</translation>
    </message>
    <message>
        <source>The shift is open since {time}, opened by {name}.</source>
        <translation>Shift dibuka sejak {time} oleh {name}.</translation>
    </message>
</context>
<context>
    <name>LookSection</name>
    <message>
        <source>Language and look</source>
        <translation>Bahasa dan tampilan</translation>
    </message>
    <message>
        <source>Changes on this page count at once, on this till only.</source>
        <translation>Perubahan di halaman ini langsung berlaku, hanya di kasir ini.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Bahasa</translation>
    </message>
    <message>
        <source>Receipts keep the language of the shop.</source>
        <translation>Struk tetap memakai bahasa toko.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Tampilan</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Ikut sistem</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Terang</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Gelap</translation>
    </message>
    <message>
        <source>Print a receipt after each sale</source>
        <translation>Cetak struk setelah tiap penjualan</translation>
    </message>
    <message>
        <source>Show the cart on the customer display</source>
        <translation>Tampilkan keranjang di layar pelanggan</translation>
    </message>
    <message>
        <source>A typed 185 means 185.000</source>
        <translation>Ketik 185 berarti 185.000</translation>
    </message>
    <message>
        <source>Customer display between two sales</source>
        <translation>Layar pelanggan di antara dua penjualan</translation>
    </message>
    <message>
        <source>Without a picture it shows the shop&apos;s logo and name.</source>
        <translation>Tanpa gambar, yang tampil logo dan nama toko.</translation>
    </message>
    <message>
        <source>Make a sound when an order comes in</source>
        <translation>Bunyikan saat pesanan masuk</translation>
    </message>
    <message>
        <source>Say paid amounts aloud (by the program eSpeak NG)</source>
        <translation>Ucapkan jumlah yang diterima (dengan program eSpeak NG)</translation>
    </message>
    <message>
        <source>That file holds no picture. Choose a PNG or JPEG file.</source>
        <translation>Berkas itu bukan gambar. Pilih berkas PNG atau JPEG.</translation>
    </message>
</context>
<context>
    <name>MadeField</name>
    <message>
        <source>Not made yet</source>
        <translation>Belum dibuat</translation>
    </message>
    <message>
        <source>Made, thrown away</source>
        <translation>Sudah dibuat, dibuang</translation>
    </message>
    <message>
        <source>Was it made?</source>
        <translation>Sudah dibuat?</translation>
    </message>
</context>
<context>
    <name>MappingForm</name>
    <message>
        <source>(none)</source>
        <translation>(tidak ada)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Harga</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Kode batang</translation>
    </message>
    <message>
        <source>Product code</source>
        <translation>Kode barang</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Satuan</translation>
    </message>
</context>
<context>
    <name>MenuSheet</name>
    <message>
        <source>Touch one, go there with the arrows, or press its letter or key.</source>
        <translation>Sentuh salah satu, pindah dengan panah, atau tekan huruf awal atau tombolnya.</translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message>
        <source>The settings could not be saved ({detail}).</source>
        <translation>Pengaturan tidak dapat disimpan ({detail}).</translation>
    </message>
    <message>
        <source>All sales so far are saved. The settings hold until the till is closed.</source>
        <translation>Semua penjualan sejauh ini tersimpan. Pengaturan berlaku sampai kasir ditutup.</translation>
    </message>
    <message>
        <source>Free some space on the disk, then change the setting again.</source>
        <translation>Kosongkan ruang disk, lalu ubah pengaturannya lagi.</translation>
    </message>
    <message>
        <source>Every sale is saved as it was made, and selling goes on.</source>
        <translation>Setiap penjualan tersimpan apa adanya, dan penjualan jalan terus.</translation>
    </message>
    <message>
        <source>Keep the paper, make a backup, and show both to support.</source>
        <translation>Simpan kertasnya, buat cadangan, lalu tunjukkan keduanya ke tim bantuan.</translation>
    </message>
    <message>
        <source>The disk is nearly full: {megabytes} MB are left.</source>
        <translation>Disk hampir penuh: sisa {megabytes} MB.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {days} day(s) behind.</source>
        <translation>Jam komputer ini tertinggal {days} hari.</translation>
    </message>
    <message>
        <source>Sales keep their right order and stay on their business day.</source>
        <translation>Penjualan tetap berurutan dan tetap pada hari usahanya.</translation>
    </message>
    <message>
        <source>Set the clock right, or switch on automatic time.</source>
        <translation>Betulkan jam, atau aktifkan waktu otomatis.</translation>
    </message>
    <message>
        <source>The lists of orders are not up to date.</source>
        <translation>Daftar pesanan belum mutakhir.</translation>
    </message>
    <message>
        <source>Every sale is saved in the journal.</source>
        <translation>Semua penjualan tersimpan di jurnal.</translation>
    </message>
    <message>
        <source>Go on selling. The lists are put right at the next start.</source>
        <translation>Teruskan berjualan. Daftar dibetulkan saat kasir dibuka lagi.</translation>
    </message>
    <message>
        <source>Something unexpected happened ({detail}).</source>
        <translation>Terjadi kesalahan tak terduga ({detail}).</translation>
    </message>
    <message>
        <source>Start the till again. Tell support if it comes back.</source>
        <translation>Buka lagi kasir. Hubungi bagian dukungan bila terulang.</translation>
    </message>
    <message>
        <source>A printer cannot be reached with these settings ({detail}).</source>
        <translation>Printer tidak terjangkau dengan pengaturan ini ({detail}).</translation>
    </message>
    <message>
        <source>Check power and cable, then press Try again under Waiting receipts.</source>
        <translation>Periksa listrik dan kabel, lalu tekan Coba lagi di Struk menunggu.</translation>
    </message>
    <message>
        <source>The list of products cannot be read ({detail}).</source>
        <translation>Daftar barang tidak dapat dibaca ({detail}).</translation>
    </message>
    <message>
        <source>All sales are saved, and the open order is as it was.</source>
        <translation>Semua penjualan sudah tersimpan, dan pesanan yang terbuka tetap seperti semula.</translation>
    </message>
    <message>
        <source>Import the list again in Settings, then go on selling.</source>
        <translation>Impor lagi daftar barang di Pengaturan, lalu lanjutkan berjualan.</translation>
    </message>
    <message>
        <source>This computer has no keyring, so the key of the sales file lies in {folder}.</source>
        <translation>Komputer ini tidak punya keyring, jadi kunci berkas penjualan ada di {folder}.</translation>
    </message>
    <message>
        <source>Every sale is saved. Only this computer&apos;s user can read it.</source>
        <translation>Semua penjualan tersimpan. Hanya pengguna komputer ini yang bisa membacanya.</translation>
    </message>
    <message>
        <source>Print the recovery code and keep it away from the till.</source>
        <translation>Cetak kode pemulihan dan simpan jauh dari kasir.</translation>
    </message>
    <message>
        <source>{printer}: no paper.</source>
        <translation>{printer}: kertas habis.</translation>
    </message>
    <message>
        <source>Load paper. Printing goes on by itself; a receipt that was cut off is marked REPRINT.</source>
        <translation>Pasang kertas. Pencetakan berlanjut sendiri; struk yang terpotong ditandai CETAK ULANG.</translation>
    </message>
    <message>
        <source>{printer} does not say how it is, and {waiting} receipt(s) wait.</source>
        <translation>{printer} tidak memberi tahu keadaannya, dan {waiting} struk menunggu.</translation>
    </message>
    <message>
        <source>Look at the paper. Print again what is missing.</source>
        <translation>Lihat kertasnya. Cetak ulang yang belum ada.</translation>
    </message>
    <message>
        <source>Every sale is saved, and its receipt waits.</source>
        <translation>Semua penjualan tersimpan, struknya menunggu.</translation>
    </message>
    <message>
        <source>Z {number} does not say what its entries say.</source>
        <translation>Z {number} tidak sama dengan entri-entrinya.</translation>
    </message>
    <message>
        <source>{printer}: the cover is open.</source>
        <translation>{printer}: penutup terbuka.</translation>
    </message>
    <message>
        <source>Close the cover. Printing goes on by itself.</source>
        <translation>Tutup penutupnya. Pencetakan berlanjut sendiri.</translation>
    </message>
    <message>
        <source>{printer} does not answer.</source>
        <translation>{printer} tidak menjawab.</translation>
    </message>
    <message>
        <source>Every sale is saved.</source>
        <translation>Semua penjualan tersimpan.</translation>
    </message>
    <message>
        <source>Correct the printer in Settings, then print a test page.</source>
        <translation>Betulkan printer di Pengaturan, lalu cetak halaman uji.</translation>
    </message>
    <message>
        <source>The file {file} is not there any more.</source>
        <translation>Berkas {file} sudah tidak ada.</translation>
    </message>
    <message>
        <source>Choose the file again.</source>
        <translation>Pilih berkas lagi.</translation>
    </message>
    <message>
        <source>The file cannot be read: {reason}</source>
        <translation>Berkas tidak terbaca: {reason}</translation>
    </message>
    <message>
        <source>Save it again as CSV or XLSX and choose that file.</source>
        <translation>Simpan lagi sebagai CSV atau XLSX lalu pilih berkas itu.</translation>
    </message>
    <message>
        <source>The letters of the file cannot be read.</source>
        <translation>Huruf dalam berkas tidak terbaca.</translation>
    </message>
    <message>
        <source>Save it again as CSV in UTF-8 and choose that file.</source>
        <translation>Simpan lagi sebagai CSV UTF-8 lalu pilih berkas itu.</translation>
    </message>
    <message>
        <source>There are no products in the file.</source>
        <translation>Tidak ada barang di dalam berkas.</translation>
    </message>
    <message>
        <source>Choose a file with a row of headings and products below.</source>
        <translation>Pilih berkas dengan baris judul dan barang di bawahnya.</translation>
    </message>
    <message>
        <source>The file is too large: more than {limit} bytes unpacked.</source>
        <translation>Berkas terlalu besar: lebih dari {limit} byte setelah dibuka.</translation>
    </message>
    <message>
        <source>Split it, or save only the columns the till needs.</source>
        <translation>Bagi berkasnya, atau simpan hanya kolom yang diperlukan kasir.</translation>
    </message>
    <message>
        <source>The file is broken at row {row}.</source>
        <translation>Berkas rusak di baris {row}.</translation>
    </message>
    <message>
        <source>Look for a quotation mark too many there, or save it again.</source>
        <translation>Cari tanda kutip berlebih di sana, atau simpan lagi.</translation>
    </message>
    <message>
        <source>There is no column “{column}”; there are: {found}</source>
        <translation>Tidak ada kolom “{column}”; yang ada: {found}</translation>
    </message>
    <message>
        <source>Choose the columns again.</source>
        <translation>Pilih kolomnya lagi.</translation>
    </message>
    <message>
        <source>Columns are missing: {missing}. The file has: {found}</source>
        <translation>Kolom yang kurang: {missing}. Kolom dalam berkas: {found}</translation>
    </message>
    <message>
        <source>Say which columns they are, or choose another file.</source>
        <translation>Tentukan kolomnya, atau pilih berkas lain.</translation>
    </message>
    <message>
        <source>This is a list of sales, not of products: {sales}</source>
        <translation>Ini daftar penjualan, bukan daftar barang: {sales}</translation>
    </message>
    <message>
        <source>Choose the list of products.</source>
        <translation>Pilih daftar barang.</translation>
    </message>
    <message>
        <source>The import was stopped.</source>
        <translation>Impor dihentikan.</translation>
    </message>
    <message>
        <source>Nothing has changed. Start it again when you like.</source>
        <translation>Tidak ada yang berubah. Mulai lagi kapan saja.</translation>
    </message>
    <message>
        <source>The import broke off ({exit_code}).</source>
        <translation>Impor terputus ({exit_code}).</translation>
    </message>
    <message>
        <source>Nothing has changed. Try again with a smaller file.</source>
        <translation>Tidak ada yang berubah. Coba lagi dengan berkas lebih kecil.</translation>
    </message>
    <message>
        <source>The new catalogue could not be written: {reason}</source>
        <translation>Katalog baru tidak dapat ditulis: {reason}</translation>
    </message>
    <message>
        <source>Nothing has changed. Make room on the disk and try again.</source>
        <translation>Tidak ada yang berubah. Kosongkan ruang disk lalu coba lagi.</translation>
    </message>
    <message>
        <source>The name is empty.</source>
        <translation>Nama kosong.</translation>
    </message>
    <message>
        <source>Enter a name in the file.</source>
        <translation>Isi nama di dalam berkas.</translation>
    </message>
    <message>
        <source>The name is longer than {limit} characters.</source>
        <translation>Nama lebih dari {limit} karakter.</translation>
    </message>
    <message>
        <source>Shorten it in the file.</source>
        <translation>Persingkat di dalam berkas.</translation>
    </message>
    <message>
        <source>The price is no number: {written}</source>
        <translation>Harga bukan angka: {written}</translation>
    </message>
    <message>
        <source>Write it in digits, or leave it empty to enter it at sale.</source>
        <translation>Tulis dengan angka, atau kosongkan untuk diisi saat menjual.</translation>
    </message>
    <message>
        <source>The price is below zero: {written}</source>
        <translation>Harga di bawah nol: {written}</translation>
    </message>
    <message>
        <source>Correct it in the file.</source>
        <translation>Betulkan di dalam berkas.</translation>
    </message>
    <message>
        <source>The price has more decimals than the money: {written}</source>
        <translation>Harga punya desimal lebih banyak dari mata uangnya: {written}</translation>
    </message>
    <message>
        <source>The price is too large: {written}</source>
        <translation>Harga terlalu besar: {written}</translation>
    </message>
    <message>
        <source>The till does not know this currency.</source>
        <translation>Kasir tidak mengenal mata uang ini.</translation>
    </message>
    <message>
        <source>Use VND, IDR or USD.</source>
        <translation>Pakai VND, IDR, atau USD.</translation>
    </message>
    <message>
        <source>An earlier row has the same barcode.</source>
        <translation>Baris sebelumnya punya kode batang yang sama.</translation>
    </message>
    <message>
        <source>Leave it with one of the two products.</source>
        <translation>Sisakan pada salah satu dari dua barang itu.</translation>
    </message>
    <message>
        <source>A product can have {limit} barcodes.</source>
        <translation>Satu barang bisa punya {limit} kode batang.</translation>
    </message>
    <message>
        <source>Leave out the ones that are not used.</source>
        <translation>Hilangkan yang tidak dipakai.</translation>
    </message>
    <message>
        <source>An earlier row has the same id.</source>
        <translation>Baris sebelumnya punya kode yang sama.</translation>
    </message>
    <message>
        <source>Give each product its own.</source>
        <translation>Beri tiap barang kode sendiri.</translation>
    </message>
    <message>
        <source>The id is longer than {limit} characters.</source>
        <translation>Kode lebih dari {limit} karakter.</translation>
    </message>
    <message>
        <source>An earlier row has the same stock number.</source>
        <translation>Baris sebelumnya punya nomor stok yang sama.</translation>
    </message>
    <message>
        <source>The stock number is longer than {limit} characters.</source>
        <translation>Nomor stok lebih dari {limit} karakter.</translation>
    </message>
    <message>
        <source>The shop has no such tax class.</source>
        <translation>Toko tidak punya kelas pajak itu.</translation>
    </message>
    <message>
        <source>Use one of the tax classes in Settings, or leave it empty.</source>
        <translation>Pakai salah satu kelas pajak di Pengaturan, atau kosongkan.</translation>
    </message>
    <message>
        <source>The choices of this product cannot be read.</source>
        <translation>Pilihan barang ini tidak terbaca.</translation>
    </message>
    <message>
        <source>Each choice needs a name, and each group its options.</source>
        <translation>Setiap pilihan perlu nama, dan setiap grup perlu opsinya.</translation>
    </message>
    <message>
        <source>A choice of this product is priced in {currency}.</source>
        <translation>Satu pilihan barang ini berharga dalam {currency}.</translation>
    </message>
    <message>
        <source>Import the menu in a till that sells in that currency.</source>
        <translation>Impor menu di kasir yang berjualan dengan mata uang itu.</translation>
    </message>
    <message>
        <source>Start it again when there is time.</source>
        <translation>Mulai lagi saat ada waktu.</translation>
    </message>
    <message>
        <source>Try again. Tell support if it comes back.</source>
        <translation>Coba lagi. Hubungi bagian dukungan bila terulang.</translation>
    </message>
    <message>
        <source>All sales so far are saved.</source>
        <translation>Semua penjualan sejauh ini tersimpan.</translation>
    </message>
    <message>
        <source>Something unexpected happened ({code}).</source>
        <translation>Terjadi kesalahan tak terduga ({code}).</translation>
    </message>
    <message>
        <source>The shop has no profile yet.</source>
        <translation>Toko belum punya profil.</translation>
    </message>
    <message>
        <source>Open Settings and fill in the shop profile first.</source>
        <translation>Buka Pengaturan dan isi profil toko dulu.</translation>
    </message>
    <message>
        <source>A shop needs a name.</source>
        <translation>Beri nama toko.</translation>
    </message>
    <message>
        <source>Enter the name that stands on the receipt.</source>
        <translation>Masukkan nama yang tercetak di struk.</translation>
    </message>
    <message>
        <source>“{prefix}” cannot begin order numbers.</source>
        <translation>“{prefix}” tidak bisa mengawali nomor pesanan.</translation>
    </message>
    <message>
        <source>Use one to four letters or digits, such as A or T2.</source>
        <translation>Pakai satu sampai empat huruf atau angka, misalnya A atau T2.</translation>
    </message>
    <message>
        <source>No tax rate is set.</source>
        <translation>Belum ada tarif pajak.</translation>
    </message>
    <message>
        <source>Set at least one tax rate; it may be 0%.</source>
        <translation>Isi paling sedikit satu tarif pajak; boleh 0%.</translation>
    </message>
    <message>
        <source>This till sells in {currency}, and that cannot change.</source>
        <translation>Kasir ini berjualan dalam {currency}, dan itu tidak bisa diubah.</translation>
    </message>
    <message>
        <source>Set up another till for another currency.</source>
        <translation>Siapkan kasir lain untuk mata uang lain.</translation>
    </message>
    <message>
        <source>An order has room for {most} lines.</source>
        <translation>Satu pesanan muat {most} baris.</translation>
    </message>
    <message>
        <source>Take payment for this order, then go on with a new one.</source>
        <translation>Terima pembayaran pesanan ini, lalu lanjut dengan yang baru.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Tidak ada yang bisa diurungkan.</translation>
    </message>
    <message>
        <source>What has been paid is taken back by voiding the sale.</source>
        <translation>Yang sudah dibayar ditarik kembali dengan membatalkan transaksi.</translation>
    </message>
    <message>
        <source>This order is not open any more.</source>
        <translation>Pesanan ini sudah tidak terbuka.</translation>
    </message>
    <message>
        <source>Look for it in the orders of the day.</source>
        <translation>Cari di pesanan hari ini.</translation>
    </message>
    <message>
        <source>Order {number} is already paid: {total}. No money was taken twice.</source>
        <translation>Pesanan {number} sudah dibayar: {total}. Uang tidak diterima dua kali.</translation>
    </message>
    <message>
        <source>Start the next order.</source>
        <translation>Mulai pesanan berikutnya.</translation>
    </message>
    <message>
        <source>Order {number} was cancelled.</source>
        <translation>Pesanan {number} sudah dibatalkan.</translation>
    </message>
    <message>
        <source>Start a new order.</source>
        <translation>Mulai pesanan baru.</translation>
    </message>
    <message>
        <source>Sale {number} over {total} was already voided.</source>
        <translation>Penjualan {number} sebesar {total} sudah dibatalkan.</translation>
    </message>
    <message>
        <source>Nothing more is to be done.</source>
        <translation>Tidak perlu apa-apa lagi.</translation>
    </message>
    <message>
        <source>“{name}” has the tax class {tax_class}, which has no rate today.</source>
        <translation>“{name}” termasuk kelas pajak {tax_class}, yang belum punya tarif hari ini.</translation>
    </message>
    <message>
        <source>Set the rate in Settings, or correct the product.</source>
        <translation>Isi tarifnya di Pengaturan, atau betulkan barangnya.</translation>
    </message>
    <message>
        <source>That line is no longer in the order.</source>
        <translation>Baris itu sudah tidak ada di pesanan.</translation>
    </message>
    <message>
        <source>Choose another line.</source>
        <translation>Pilih baris lain.</translation>
    </message>
    <message>
        <source>The quantity must be more than 0 and at most {largest}.</source>
        <translation>Jumlah harus lebih dari 0 dan paling banyak {largest}.</translation>
    </message>
    <message>
        <source>Enter another quantity.</source>
        <translation>Masukkan jumlah lain.</translation>
    </message>
    <message>
        <source>“{name}” is sold by the piece.</source>
        <translation>“{name}” dijual per buah.</translation>
    </message>
    <message>
        <source>Enter a whole number.</source>
        <translation>Masukkan bilangan bulat.</translation>
    </message>
    <message>
        <source>A note has room for {longest} characters.</source>
        <translation>Catatan muat {longest} karakter.</translation>
    </message>
    <message>
        <source>Shorten it.</source>
        <translation>Persingkat.</translation>
    </message>
    <message>
        <source>That price is out of range.</source>
        <translation>Harga itu di luar batas.</translation>
    </message>
    <message>
        <source>Enter an amount of zero or more, without extra zeros.</source>
        <translation>Masukkan nominal nol atau lebih, tanpa nol berlebih.</translation>
    </message>
    <message>
        <source>“{name}” does not come in that kind.</source>
        <translation>“{name}” tidak ada jenis itu.</translation>
    </message>
    <message>
        <source>Choose it from the list again.</source>
        <translation>Pilih lagi dari daftar.</translation>
    </message>
    <message>
        <source>“{name}” comes in several kinds.</source>
        <translation>“{name}” punya beberapa jenis.</translation>
    </message>
    <message>
        <source>Choose one of them.</source>
        <translation>Pilih salah satu.</translation>
    </message>
    <message>
        <source>The same choice is there twice.</source>
        <translation>Pilihan yang sama ada dua kali.</translation>
    </message>
    <message>
        <source>Choose it once.</source>
        <translation>Pilih sekali saja.</translation>
    </message>
    <message>
        <source>{group}: choose {least} to {most}.</source>
        <translation>{group}: pilih {least} sampai {most}.</translation>
    </message>
    <message>
        <source>Choose again.</source>
        <translation>Pilih lagi.</translation>
    </message>
    <message>
        <source>That choice does not go with this product.</source>
        <translation>Pilihan itu tidak cocok dengan barang ini.</translation>
    </message>
    <message>
        <source>Choose from the list.</source>
        <translation>Pilih dari daftar.</translation>
    </message>
    <message>
        <source>“{name}” has no fixed price.</source>
        <translation>“{name}” tidak punya harga tetap.</translation>
    </message>
    <message>
        <source>Enter its price.</source>
        <translation>Masukkan harganya.</translation>
    </message>
    <message>
        <source>“{name}” has a fixed price.</source>
        <translation>“{name}” punya harga tetap.</translation>
    </message>
    <message>
        <source>Give a discount instead.</source>
        <translation>Beri diskon saja.</translation>
    </message>
    <message>
        <source>“{name}” is not priced in {currency}.</source>
        <translation>“{name}” tidak berharga dalam {currency}.</translation>
    </message>
    <message>
        <source>Correct its price in the catalogue.</source>
        <translation>Betulkan harganya di katalog.</translation>
    </message>
    <message>
        <source>The discount is more than the price ({most}).</source>
        <translation>Diskon melebihi harganya ({most}).</translation>
    </message>
    <message>
        <source>Enter {most} at most.</source>
        <translation>Masukkan paling banyak {most}.</translation>
    </message>
    <message>
        <source>A percentage lies between 0 and 100.</source>
        <translation>Persentase antara 0 dan 100.</translation>
    </message>
    <message>
        <source>Enter another percentage.</source>
        <translation>Masukkan persentase lain.</translation>
    </message>
    <message>
        <source>That is no discount this order can have.</source>
        <translation>Pesanan ini tidak bisa diberi diskon seperti itu.</translation>
    </message>
    <message>
        <source>Enter an amount of zero or more.</source>
        <translation>Masukkan nominal nol atau lebih.</translation>
    </message>
    <message>
        <source>The order is empty.</source>
        <translation>Pesanan kosong.</translation>
    </message>
    <message>
        <source>Add something first.</source>
        <translation>Tambahkan sesuatu dulu.</translation>
    </message>
    <message>
        <source>The amount due is now {due}. No money was taken.</source>
        <translation>Yang harus dibayar sekarang {due}. Uang belum diterima.</translation>
    </message>
    <message>
        <source>Tell the customer the new amount, then take payment again.</source>
        <translation>Beri tahu pelanggan jumlah baru, lalu terima pembayaran lagi.</translation>
    </message>
    <message>
        <source>This till takes {currency}.</source>
        <translation>Kasir ini menerima {currency}.</translation>
    </message>
    <message>
        <source>Enter the amount in {currency}.</source>
        <translation>Masukkan nominal dalam {currency}.</translation>
    </message>
    <message>
        <source>{missing} is missing.</source>
        <translation>Kurang {missing}.</translation>
    </message>
    <message>
        <source>Ask for the rest, or correct the amount.</source>
        <translation>Minta sisanya, atau betulkan nominalnya.</translation>
    </message>
    <message>
        <source>{tendered} is far more than is due.</source>
        <translation>{tendered} jauh melebihi tagihan.</translation>
    </message>
    <message>
        <source>Check the zeros, then enter it again.</source>
        <translation>Periksa angka nolnya, lalu masukkan lagi.</translation>
    </message>
    <message>
        <source>Order {number} over {total} is already paid.</source>
        <translation>Pesanan {number} sebesar {total} sudah dibayar.</translation>
    </message>
    <message>
        <source>Void the sale to take it back.</source>
        <translation>Batalkan transaksinya untuk menariknya.</translation>
    </message>
    <message>
        <source>That is not a paid sale of this till.</source>
        <translation>Itu bukan penjualan terbayar dari kasir ini.</translation>
    </message>
    <message>
        <source>Sale {number} is from an earlier day. Only sales of today can be voided.</source>
        <translation>Penjualan {number} dari hari sebelumnya. Hanya penjualan hari ini yang bisa dibatalkan.</translation>
    </message>
    <message>
        <source>A void needs a reason.</source>
        <translation>Pembatalan perlu alasan.</translation>
    </message>
    <message>
        <source>Write in a few words why.</source>
        <translation>Tulis alasannya dengan singkat.</translation>
    </message>
    <message>
        <source>A second receipt is always marked as a reprint.</source>
        <translation>Struk kedua selalu ditandai cetak ulang.</translation>
    </message>
    <message>
        <source>Print it again from the receipt.</source>
        <translation>Cetak ulang dari struknya.</translation>
    </message>
    <message>
        <source>That receipt is no longer waiting.</source>
        <translation>Struk itu sudah tidak menunggu.</translation>
    </message>
    <message>
        <source>Nothing is to be done. Print it again from the orders if it is missing.</source>
        <translation>Tidak perlu apa-apa. Cetak ulang dari pesanan bila tidak ada.</translation>
    </message>
    <message>
        <source>The receipt of {number} has not been sent yet.</source>
        <translation>Struk {number} belum dikirim.</translation>
    </message>
    <message>
        <source>Nothing is to be done: it prints by itself.</source>
        <translation>Tidak perlu apa-apa: tercetak sendiri.</translation>
    </message>
    <message>
        <source>The scanner sent {length} characters; a code has at most {limit}.</source>
        <translation>Pemindai mengirim {length} karakter; kode paling panjang {limit}.</translation>
    </message>
    <message>
        <source>Scan again, or search by name.</source>
        <translation>Pindai lagi, atau cari menurut nama.</translation>
    </message>
    <message>
        <source>Nothing was scanned.</source>
        <translation>Tidak ada yang terpindai.</translation>
    </message>
    <message>
        <source>Scan again.</source>
        <translation>Pindai lagi.</translation>
    </message>
    <message>
        <source>The code cannot be read: {scanned}</source>
        <translation>Kode tidak terbaca: {scanned}</translation>
    </message>
    <message>
        <source>The code {scanned} was misread.</source>
        <translation>Kode {scanned} salah terbaca.</translation>
    </message>
    <message>
        <source>Scan again. If it comes back, search by name.</source>
        <translation>Pindai lagi. Bila terulang, cari menurut nama.</translation>
    </message>
    <message>
        <source>No product has the code {scanned}.</source>
        <translation>Tidak ada barang dengan kode {scanned}.</translation>
    </message>
    <message>
        <source>All sales so far are saved, and selling goes on.</source>
        <translation>Semua penjualan sejauh ini tersimpan, dan penjualan berjalan terus.</translation>
    </message>
    <message>
        <source>Free some space before the next busy hour.</source>
        <translation>Kosongkan ruang sebelum jam ramai berikutnya.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Disk penuh.</translation>
    </message>
    <message>
        <source>Free some space, then press Retry. Selling waits until then.</source>
        <translation>Kosongkan ruang, lalu tekan Coba lagi. Penjualan menunggu sampai saat itu.</translation>
    </message>
    <message>
        <source>The disk does not answer as it should ({detail}). Selling stopped to protect your sales.</source>
        <translation>Disk tidak menjawab semestinya ({detail}). Penjualan dihentikan demi melindungi data Anda.</translation>
    </message>
    <message>
        <source>Everything up to entry {last_seq} is saved.</source>
        <translation>Semua sampai entri {last_seq} tersimpan.</translation>
    </message>
    <message>
        <source>Press Retry. If it comes back, use another till and have the disk looked at.</source>
        <translation>Tekan Coba lagi. Bila terulang, pakai kasir lain dan periksakan disknya.</translation>
    </message>
    <message>
        <source>This till&apos;s sales file is missing from {folder}. It held {expected_seq} entries.</source>
        <translation>Berkas penjualan kasir ini tidak ada di {folder}. Isinya {expected_seq} entri.</translation>
    </message>
    <message>
        <source>Nothing was overwritten, and no new file was started.</source>
        <translation>Tidak ada yang ditimpa, dan tidak ada berkas baru dimulai.</translation>
    </message>
    <message>
        <source>Bring the file back, or restore it from a backup or from the second copy.</source>
        <translation>Kembalikan berkasnya, atau pulihkan dari cadangan atau salinan kedua.</translation>
    </message>
    <message>
        <source>Entry {seq} of the sales file is damaged ({reason}).</source>
        <translation>Entri {seq} berkas penjualan rusak ({reason}).</translation>
    </message>
    <message>
        <source>The entries before it are intact, and nothing was changed.</source>
        <translation>Entri sebelumnya utuh, dan tidak ada yang diubah.</translation>
    </message>
    <message>
        <source>Restore the sales file from a backup or from the second copy.</source>
        <translation>Pulihkan berkas penjualan dari cadangan atau salinan kedua.</translation>
    </message>
    <message>
        <source>The sales file ends at entry {found_seq}, but this till had written {expected_seq}.</source>
        <translation>Berkas penjualan berakhir di entri {found_seq}, padahal kasir ini sudah menulis {expected_seq}.</translation>
    </message>
    <message>
        <source>What is in the file is kept. The missing entries may be in the second copy or the cloud.</source>
        <translation>Isi berkas dipertahankan. Entri yang hilang mungkin ada di salinan kedua atau di cloud.</translation>
    </message>
    <message>
        <source>Restore from the second copy or a backup, or go on with what is there.</source>
        <translation>Pulihkan dari salinan kedua atau cadangan, atau lanjutkan dengan yang ada.</translation>
    </message>
    <message>
        <source>The sales file is another one than the one this till wrote last (entry {seq} differs).</source>
        <translation>Berkas penjualan bukan yang terakhir ditulis kasir ini (entri {seq} berbeda).</translation>
    </message>
    <message>
        <source>Both are kept; nothing was overwritten.</source>
        <translation>Keduanya disimpan; tidak ada yang ditimpa.</translation>
    </message>
    <message>
        <source>Put the right file back, or restore from a backup and let the till begin a new series.</source>
        <translation>Kembalikan berkas yang benar, atau pulihkan dari cadangan dan biarkan kasir memulai seri baru.</translation>
    </message>
    <message>
        <source>Evertill cannot write in {folder} ({detail}).</source>
        <translation>Evertill tidak bisa menulis di {folder} ({detail}).</translation>
    </message>
    <message>
        <source>Make the folder writable or choose another one, then start again.</source>
        <translation>Izinkan penulisan di folder itu atau pilih yang lain, lalu mulai lagi.</translation>
    </message>
    <message>
        <source>Evertill is already open on this computer (process {pid}).</source>
        <translation>Evertill sudah terbuka di komputer ini (proses {pid}).</translation>
    </message>
    <message>
        <source>The open till keeps its sales; this second one wrote nothing.</source>
        <translation>Kasir yang terbuka menyimpan penjualannya; yang kedua ini tidak menulis apa pun.</translation>
    </message>
    <message>
        <source>Go on with the window that is open.</source>
        <translation>Lanjutkan dengan jendela yang terbuka.</translation>
    </message>
    <message>
        <source>The sales file was removed or replaced while the till was running. Selling stopped.</source>
        <translation>Berkas penjualan dihapus atau diganti saat kasir berjalan. Penjualan dihentikan.</translation>
    </message>
    <message>
        <source>This sales file was used by a newer Evertill (layout {found}; this one knows {known}).</source>
        <translation>Berkas penjualan ini dipakai Evertill yang lebih baru (susunan {found}; yang ini mengenal {known}).</translation>
    </message>
    <message>
        <source>The file was not touched.</source>
        <translation>Berkas tidak disentuh.</translation>
    </message>
    <message>
        <source>Install the newer version, or one later than that.</source>
        <translation>Pasang versi yang lebih baru itu, atau yang sesudahnya.</translation>
    </message>
    <message>
        <source>This till&apos;s sales file in {folder} is empty. It held {expected_seq} entries.</source>
        <translation>Berkas penjualan kasir ini di {folder} kosong. Tadinya berisi {expected_seq} entri.</translation>
    </message>
    <message>
        <source>Restore it from a backup or from the second copy.</source>
        <translation>Pulihkan dari cadangan atau salinan kedua.</translation>
    </message>
    <message>
        <source>The file {file} is a database of another program or of another shop&apos;s till.</source>
        <translation>Berkas {file} adalah basis data program lain atau kasir toko lain.</translation>
    </message>
    <message>
        <source>It was not touched.</source>
        <translation>Tidak disentuh.</translation>
    </message>
    <message>
        <source>Check which folder this till should use.</source>
        <translation>Periksa folder mana yang seharusnya dipakai kasir ini.</translation>
    </message>
    <message>
        <source>The sales file cannot be opened with this till&apos;s key.</source>
        <translation>Berkas penjualan tidak terbuka dengan kunci kasir ini.</translation>
    </message>
    <message>
        <source>The file was not touched; the sales in it are still locked in.</source>
        <translation>Berkas tidak disentuh; penjualan di dalamnya masih terkunci.</translation>
    </message>
    <message>
        <source>The sales file is locked, and this till has no key for it.</source>
        <translation>Berkas penjualan terkunci, dan kasir ini tidak punya kuncinya.</translation>
    </message>
    <message>
        <source>What was sold is still held open, and a copy of all of it was saved as {rescued}.</source>
        <translation>Semua penjualan masih terbuka, dan salinan lengkapnya disimpan sebagai {rescued}.</translation>
    </message>
    <message>
        <source>A part of the sales file is damaged or cut off ({detail}).</source>
        <translation>Sebagian berkas penjualan rusak atau terpotong ({detail}).</translation>
    </message>
    <message>
        <source>What can still be read was left as it is.</source>
        <translation>Bagian yang masih terbaca dibiarkan seperti adanya.</translation>
    </message>
    <message>
        <source>Entry {seq} of the sales file, from an earlier time, is damaged ({reason}).</source>
        <translation>Entri {seq} pada berkas penjualan, dari waktu lalu, rusak ({reason}).</translation>
    </message>
    <message>
        <source>Selling goes on, and every new sale is saved.</source>
        <translation>Penjualan tetap jalan, dan setiap penjualan baru tersimpan.</translation>
    </message>
    <message>
        <source>When the shop is closed, have the file restored from a backup or the second copy.</source>
        <translation>Saat toko tutup, pulihkan berkas dari cadangan atau salinan kedua.</translation>
    </message>
    <message>
        <source>Close the till, put the file back or restore it from that copy, then start again.</source>
        <translation>Tutup kasir, kembalikan berkasnya atau pulihkan dari salinan itu, lalu buka lagi.</translation>
    </message>
    <message>
        <source>Run “evertill recovery-code --enter CODE” with the code that was kept on paper.</source>
        <translation>Jalankan “evertill recovery-code --enter KODE” dengan kode pemulihan yang disimpan di kertas.</translation>
    </message>
    <message>
        <source>Unlock the keyring, or run “evertill recovery-code --enter CODE”.</source>
        <translation>Buka kunci penyimpan sandi, atau jalankan “evertill recovery-code --enter KODE” dengan kode di kertas.</translation>
    </message>
    <message>
        <source>The sales file is not encrypted, although this till has a key.</source>
        <translation>Berkas penjualan tidak terenkripsi, padahal kasir ini punya kunci.</translation>
    </message>
    <message>
        <source>Restore it from an encrypted backup, or let the owner confirm the open file.</source>
        <translation>Pulihkan dari cadangan terenkripsi, atau minta pemilik menyetujui berkas terbuka itu.</translation>
    </message>
    <message>
        <source>The database engine is too old ({found}; at least {needed} is needed).</source>
        <translation>Mesin basis data terlalu lama ({found}; perlu paling sedikit {needed}).</translation>
    </message>
    <message>
        <source>No file was opened.</source>
        <translation>Tidak ada berkas yang dibuka.</translation>
    </message>
    <message>
        <source>Install Evertill again as delivered.</source>
        <translation>Pasang ulang Evertill sesuai aslinya.</translation>
    </message>
    <message>
        <source>The database does not keep the safety setting {setting} (it says {found}).</source>
        <translation>Basis data tidak menyimpan setelan pengaman {setting} (terbaca {found}).</translation>
    </message>
    <message>
        <source>All sales so far are saved. Selling is off.</source>
        <translation>Semua penjualan sejauh ini tersimpan. Penjualan dimatikan.</translation>
    </message>
    <message>
        <source>Restart the till. If it comes back, install Evertill again.</source>
        <translation>Tutup lalu buka lagi kasir. Bila terulang, pasang ulang Evertill.</translation>
    </message>
    <message>
        <source>Something else was already recorded under the same id ({id}).</source>
        <translation>Hal lain sudah dicatat dengan id yang sama ({id}).</translation>
    </message>
    <message>
        <source>The first record stands; nothing was added.</source>
        <translation>Catatan pertama berlaku; tidak ada yang ditambahkan.</translation>
    </message>
    <message>
        <source>Do it again from the start. Tell support if it comes back.</source>
        <translation>Ulangi dari awal. Hubungi bagian dukungan bila terulang.</translation>
    </message>
    <message>
        <source>The sales file is closed.</source>
        <translation>Berkas penjualan tertutup.</translation>
    </message>
    <message>
        <source>Start the till again.</source>
        <translation>Buka lagi kasir.</translation>
    </message>
    <message>
        <source>The backup {file} is not whole ({reason}).</source>
        <translation>Cadangan {file} tidak utuh ({reason}).</translation>
    </message>
    <message>
        <source>The till&apos;s own sales file was not touched.</source>
        <translation>Berkas penjualan kasir sendiri tidak disentuh.</translation>
    </message>
    <message>
        <source>Choose another backup.</source>
        <translation>Pilih cadangan lain.</translation>
    </message>
    <message>
        <source>There is already a file called {file}.</source>
        <translation>Sudah ada berkas bernama {file}.</translation>
    </message>
    <message>
        <source>It was left as it is.</source>
        <translation>Dibiarkan apa adanya.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Pilih nama lain.</translation>
    </message>
    <message>
        <source>There is no backup called {file}.</source>
        <translation>Tidak ada cadangan bernama {file}.</translation>
    </message>
    <message>
        <source>The second copy in {folder} cannot be written ({detail}).</source>
        <translation>Salinan kedua di {folder} tidak dapat ditulis ({detail}).</translation>
    </message>
    <message>
        <source>All sales are saved on this computer, in one copy.</source>
        <translation>Semua penjualan tersimpan di komputer ini, satu salinan.</translation>
    </message>
    <message>
        <source>Check the stick or disk. The copy catches up by itself.</source>
        <translation>Periksa flashdisk atau disk. Salinan akan menyusul sendiri.</translation>
    </message>
    <message>
        <source>The second copy in {folder} belongs to another till.</source>
        <translation>Salinan kedua di {folder} milik kasir lain.</translation>
    </message>
    <message>
        <source>Use another stick or folder for this till.</source>
        <translation>Pakai flashdisk atau folder lain untuk kasir ini.</translation>
    </message>
    <message>
        <source>Line {line} of the second copy is damaged.</source>
        <translation>Baris {line} salinan kedua rusak.</translation>
    </message>
    <message>
        <source>The lines before it are intact, and nothing was changed.</source>
        <translation>Baris sebelumnya utuh, dan tidak ada yang diubah.</translation>
    </message>
    <message>
        <source>Restore from a backup, or use the lines before it.</source>
        <translation>Pulihkan dari cadangan, atau pakai baris sebelumnya.</translation>
    </message>
    <message>
        <source>The till&apos;s own sales file holds {found_seq} entries, the copy only {copy_seq}.</source>
        <translation>Berkas penjualan kasir berisi {found_seq} entri, salinannya hanya {copy_seq}.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Tidak ada yang diubah.</translation>
    </message>
    <message>
        <source>Restore only if the till&apos;s own file is broken, and say so.</source>
        <translation>Pulihkan hanya bila berkas kasir rusak, dan nyatakan itu.</translation>
    </message>
    <message>
        <source>The work was stopped before its end.</source>
        <translation>Pekerjaan dihentikan sebelum selesai.</translation>
    </message>
    <message>
        <source>The till&apos;s own sales file is as it was.</source>
        <translation>Berkas penjualan kasir tetap seperti semula.</translation>
    </message>
    <message>
        <source>A recovery code has {needed} characters; these are {found}.</source>
        <translation>Kode pemulihan terdiri dari {needed} karakter; ini {found}.</translation>
    </message>
    <message>
        <source>Enter all thirteen groups of five.</source>
        <translation>Masukkan ketiga belas kelompok, masing-masing lima karakter.</translation>
    </message>
    <message>
        <source>Group {group} of the recovery code is not right.</source>
        <translation>Kelompok {group} dari kode pemulihan tidak benar.</translation>
    </message>
    <message>
        <source>Compare that group with the paper, letter by letter.</source>
        <translation>Bandingkan kelompok itu dengan kertas, huruf demi huruf.</translation>
    </message>
    <message>
        <source>This is not a recovery code of a till.</source>
        <translation>Ini bukan kode pemulihan kasir.</translation>
    </message>
    <message>
        <source>Compare every group with the paper.</source>
        <translation>Bandingkan setiap kelompok dengan kertas.</translation>
    </message>
    <message>
        <source>This is no label of a scale: {scanned}</source>
        <translation>Ini bukan label timbangan: {scanned}</translation>
    </message>
    <message>
        <source>Scan a label with 13 digits that begins with 20 to 29.</source>
        <translation>Pindai label 13 digit yang diawali 20 sampai 29.</translation>
    </message>
    <message>
        <source>The label {scanned} was misread.</source>
        <translation>Label {scanned} salah terbaca.</translation>
    </message>
    <message>
        <source>Scan it again.</source>
        <translation>Pindai lagi.</translation>
    </message>
    <message>
        <source>The till does not know yet what stands on the label.</source>
        <translation>Kasir belum tahu apa yang tertulis di label.</translation>
    </message>
    <message>
        <source>Enter its weight or its price as it is printed.</source>
        <translation>Masukkan berat atau harga seperti yang tercetak.</translation>
    </message>
    <message>
        <source>These labels begin differently: {prefixes}.</source>
        <translation>Label-label ini diawali angka berbeda: {prefixes}.</translation>
    </message>
    <message>
        <source>Show the till one kind of label after the other.</source>
        <translation>Tunjukkan satu jenis label dulu, lalu jenis lainnya.</translation>
    </message>
    <message>
        <source>What was entered does not stand in the label {scanned}.</source>
        <translation>Yang dimasukkan tidak ada pada label {scanned}.</translation>
    </message>
    <message>
        <source>Compare weight, price and article number with the paper.</source>
        <translation>Cocokkan berat, harga, dan kode barang dengan labelnya.</translation>
    </message>
    <message>
        <source>This needs somebody who may do it: {right}.</source>
        <translation>Ini perlu orang yang berhak: {right}.</translation>
    </message>
    <message>
        <source>Ask that person to enter a PIN here.</source>
        <translation>Minta orang itu memasukkan PIN di sini.</translation>
    </message>
    <message>
        <source>The till is locked.</source>
        <translation>Kasir terkunci.</translation>
    </message>
    <message>
        <source>Sign in first; the order is still there.</source>
        <translation>Masuk dulu; pesanannya masih ada.</translation>
    </message>
    <message>
        <source>There is nobody to sign in yet.</source>
        <translation>Belum ada staf yang bisa masuk.</translation>
    </message>
    <message>
        <source>Name the staff in Settings first.</source>
        <translation>Tambahkan staf di Pengaturan dulu.</translation>
    </message>
    <message>
        <source>This person does not work here any more.</source>
        <translation>Orang ini sudah tidak bekerja di sini.</translation>
    </message>
    <message>
        <source>Choose somebody else.</source>
        <translation>Pilih orang lain.</translation>
    </message>
    <message>
        <source>A person needs a name.</source>
        <translation>Staf perlu nama.</translation>
    </message>
    <message>
        <source>A name has room for {longest} characters.</source>
        <translation>Nama paling panjang {longest} karakter.</translation>
    </message>
    <message>
        <source>There is already somebody called {name}.</source>
        <translation>Sudah ada orang bernama {name}.</translation>
    </message>
    <message>
        <source>Add a letter or a surname, so that both can be told apart.</source>
        <translation>Tambahkan huruf atau nama belakang agar keduanya bisa dibedakan.</translation>
    </message>
    <message>
        <source>The till has room for {most} people.</source>
        <translation>Kasir ini memuat paling banyak {most} orang.</translation>
    </message>
    <message>
        <source>Take out those who have left first.</source>
        <translation>Keluarkan dulu yang sudah berhenti.</translation>
    </message>
    <message>
        <source>The first person must be a manager who may manage staff.</source>
        <translation>Orang pertama harus manajer yang boleh mengelola staf.</translation>
    </message>
    <message>
        <source>Choose the role Manager; add the others afterwards.</source>
        <translation>Pilih peran Manajer; tambahkan yang lain setelahnya.</translation>
    </message>
    <message>
        <source>{name} is the last one who can manage the staff.</source>
        <translation>{name} orang terakhir yang bisa mengelola staf.</translation>
    </message>
    <message>
        <source>Make somebody else a manager first.</source>
        <translation>Jadikan orang lain manajer dulu.</translation>
    </message>
    <message>
        <source>A PIN is missing.</source>
        <translation>PIN belum diisi.</translation>
    </message>
    <message>
        <source>Enter it on the pad.</source>
        <translation>Masukkan di papan angka.</translation>
    </message>
    <message>
        <source>A PIN has {shortest} to {longest} digits.</source>
        <translation>PIN terdiri dari {shortest} sampai {longest} angka.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Pilih yang lain.</translation>
    </message>
    <message>
        <source>That PIN is the first one anybody would try.</source>
        <translation>PIN itu yang pertama dicoba siapa pun.</translation>
    </message>
    <message>
        <source>Choose digits that are not all alike and not in a row.</source>
        <translation>Pilih angka yang tidak sama semua dan tidak berurutan.</translation>
    </message>
    <message>
        <source>Too many wrong PINs for {name}.</source>
        <translation>Terlalu sering salah PIN untuk {name}.</translation>
    </message>
    <message>
        <source>Wait {seconds} s, then try again.</source>
        <translation>Tunggu {seconds} dtk, lalu coba lagi.</translation>
    </message>
    <message>
        <source>Refund it instead.</source>
        <translation>Lakukan pengembalian saja.</translation>
    </message>
    <message>
        <source>This till knows no paid sale like that.</source>
        <translation>Kasir ini tidak punya penjualan lunas seperti itu.</translation>
    </message>
    <message>
        <source>Look at another day, or refund it from the paper of the other till.</source>
        <translation>Lihat hari lain, atau kembalikan berdasarkan struk kasir lain.</translation>
    </message>
    <message>
        <source>Nothing is chosen to come back.</source>
        <translation>Belum ada barang yang dipilih untuk dikembalikan.</translation>
    </message>
    <message>
        <source>Choose the goods and how many of them.</source>
        <translation>Pilih barang dan jumlahnya.</translation>
    </message>
    <message>
        <source>That was not a part of this sale.</source>
        <translation>Itu bukan bagian dari penjualan ini.</translation>
    </message>
    <message>
        <source>Open the sale again and choose from its goods.</source>
        <translation>Buka lagi penjualannya dan pilih dari barangnya.</translation>
    </message>
    <message>
        <source>Of “{name}” only {left} can still come back.</source>
        <translation>“{name}” hanya bisa dikembalikan {left} lagi.</translation>
    </message>
    <message>
        <source>Choose fewer. Earlier refunds of this sale are listed.</source>
        <translation>Pilih lebih sedikit. Pengembalian sebelumnya tertera di daftar.</translation>
    </message>
    <message>
        <source>A refund needs a reason.</source>
        <translation>Pengembalian perlu alasan.</translation>
    </message>
    <message>
        <source>Choose one, or write in a few words why.</source>
        <translation>Pilih salah satu, atau tulis singkat alasannya.</translation>
    </message>
    <message>
        <source>The refund now comes to {total}. No money went back.</source>
        <translation>Pengembalian sekarang {total}. Belum ada uang yang dikembalikan.</translation>
    </message>
    <message>
        <source>Look at the new amount, then confirm it again.</source>
        <translation>Periksa jumlah yang baru, lalu konfirmasi lagi.</translation>
    </message>
    <message>
        <source>Sale {number} was just refunded. No money went back a second time.</source>
        <translation>Penjualan {number} baru saja dikembalikan. Tidak ada uang yang keluar dua kali.</translation>
    </message>
    <message>
        <source>Look at what is left of it.</source>
        <translation>Lihat apa yang masih tersisa.</translation>
    </message>
    <message>
        <source>The number on the receipt is missing or too long.</source>
        <translation>Nomor struk belum diisi atau terlalu panjang.</translation>
    </message>
    <message>
        <source>Type it as it stands on the paper, such as B-0427.</source>
        <translation>Ketik sesuai yang tertulis di struk, misalnya B-0427.</translation>
    </message>
    <message>
        <source>{number} is a sale of this till.</source>
        <translation>{number} adalah penjualan kasir ini.</translation>
    </message>
    <message>
        <source>Find it by its number and refund it from there.</source>
        <translation>Cari lewat nomornya dan kembalikan dari sana.</translation>
    </message>
    <message>
        <source>The total on the receipt is missing.</source>
        <translation>Total pada struk belum diisi.</translation>
    </message>
    <message>
        <source>Type what the paper says was paid.</source>
        <translation>Ketik jumlah yang dibayar menurut struk.</translation>
    </message>
    <message>
        <source>Of receipt {number} only {left} can still go back.</source>
        <translation>Dari struk {number} hanya {left} yang masih bisa dikembalikan.</translation>
    </message>
    <message>
        <source>Take goods out, or check the total on the paper.</source>
        <translation>Kurangi barang, atau periksa total pada struk.</translation>
    </message>
    <message>
        <source>The worth of refund {number} is spent or paid out.</source>
        <translation>Nilai pengembalian {number} sudah dipakai atau dibayar.</translation>
    </message>
    <message>
        <source>Nothing more is to be done with it.</source>
        <translation>Tidak ada yang perlu dilakukan lagi.</translation>
    </message>
    <message>
        <source>There is nothing to pay yet.</source>
        <translation>Belum ada yang harus dibayar.</translation>
    </message>
    <message>
        <source>Ring up the new goods first, then use what came back.</source>
        <translation>Masukkan barang baru dulu, lalu pakai nilai tukarnya.</translation>
    </message>
    <message>
        <source>Sale {number} was refunded, whole or in part.</source>
        <translation>Penjualan {number} sudah dikembalikan, seluruhnya atau sebagian.</translation>
    </message>
    <message>
        <source>Refund what is left of it instead of voiding it.</source>
        <translation>Kembalikan sisanya, jangan dibatalkan.</translation>
    </message>
    <message>
        <source>This customer is not in the book.</source>
        <translation>Pelanggan ini tidak ada di buku.</translation>
    </message>
    <message>
        <source>Look for the customer again, or enter them.</source>
        <translation>Cari lagi pelanggannya, atau tambahkan.</translation>
    </message>
    <message>
        <source>A customer needs a name.</source>
        <translation>Pelanggan perlu nama.</translation>
    </message>
    <message>
        <source>Enter the name people call them by.</source>
        <translation>Isi nama panggilannya.</translation>
    </message>
    <message>
        <source>That is not a phone number.</source>
        <translation>Itu bukan nomor telepon.</translation>
    </message>
    <message>
        <source>Check the digits; a number from abroad begins with + and its country.</source>
        <translation>Periksa angkanya; nomor luar negeri diawali + dan kode negara.</translation>
    </message>
    <message>
        <source>This phone number already belongs to {name}.</source>
        <translation>Nomor telepon ini sudah milik {name}.</translation>
    </message>
    <message>
        <source>Choose {name} from the list, or check the digits.</source>
        <translation>Pilih {name} dari daftar, atau periksa angkanya.</translation>
    </message>
    <message>
        <source>That is no credit limit.</source>
        <translation>Itu bukan batas utang.</translation>
    </message>
    <message>
        <source>Enter an amount of zero or more, or leave it empty.</source>
        <translation>Isi jumlah nol atau lebih, atau kosongkan.</translation>
    </message>
    <message>
        <source>A part of order {number} is already on this customer’s account.</source>
        <translation>Sebagian pesanan {number} sudah masuk utang pelanggan ini.</translation>
    </message>
    <message>
        <source>Take that payment back first.</source>
        <translation>Batalkan dulu pembayaran itu.</translation>
    </message>
    <message>
        <source>The order belongs to no customer.</source>
        <translation>Pesanan ini belum punya pelanggan.</translation>
    </message>
    <message>
        <source>Choose the customer first, then put it on account.</source>
        <translation>Pilih pelanggan dulu, baru catat sebagai utang.</translation>
    </message>
    <message>
        <source>{name} may not buy on account.</source>
        <translation>{name} belum boleh berutang.</translation>
    </message>
    <message>
        <source>Set a credit limit for {name} first, or take other money.</source>
        <translation>Isi dulu batas utang {name}, atau terima cara bayar lain.</translation>
    </message>
    <message>
        <source>{name} now owes {owed}. No money was taken.</source>
        <translation>Utang {name} sekarang {owed}. Belum ada uang diterima.</translation>
    </message>
    <message>
        <source>Tell the customer, then take the payment again.</source>
        <translation>Beri tahu pelanggan, lalu terima pembayarannya lagi.</translation>
    </message>
    <message>
        <source>No amount was entered.</source>
        <translation>Jumlah belum diisi.</translation>
    </message>
    <message>
        <source>Enter how much is paid back.</source>
        <translation>Isi berapa yang dibayar.</translation>
    </message>
    <message>
        <source>{name} owes only {owed}.</source>
        <translation>Utang {name} hanya {owed}.</translation>
    </message>
    <message>
        <source>Enter {owed} at most, and give the rest back as change.</source>
        <translation>Isi paling banyak {owed}, sisanya kembalikan.</translation>
    </message>
    <message>
        <source>A debt cannot be paid back that way.</source>
        <translation>Utang tidak bisa dibayar dengan cara itu.</translation>
    </message>
    <message>
        <source>Take cash, card or transfer.</source>
        <translation>Terima tunai, kartu, atau transfer.</translation>
    </message>
    <message>
        <source>There is nothing to park: the order is empty.</source>
        <translation>Tidak ada yang ditahan: pesanan kosong.</translation>
    </message>
    <message>
        <source>Add something first, or give the order a name.</source>
        <translation>Tambahkan sesuatu dulu, atau beri nama pesanan.</translation>
    </message>
    <message>
        <source>This shop does not sell in that way.</source>
        <translation>Toko ini tidak berjualan dengan cara itu.</translation>
    </message>
    <message>
        <source>Choose another one, or add it in Settings.</source>
        <translation>Pilih yang lain, atau tambahkan di Pengaturan.</translation>
    </message>
    <message>
        <source>Order {number} is partly paid, so it must stay as it is.</source>
        <translation>Pesanan {number} sudah dibayar sebagian, jadi harus tetap.</translation>
    </message>
    <message>
        <source>Take the rest of the money, or take back what was paid.</source>
        <translation>Terima sisanya, atau kembalikan yang sudah dibayar.</translation>
    </message>
    <message>
        <source>Another price than the menu&apos;s needs a reason.</source>
        <translation>Harga selain harga menu perlu alasan.</translation>
    </message>
    <message>
        <source>Choose or write why.</source>
        <translation>Pilih atau tulis alasannya.</translation>
    </message>
    <message>
        <source>A reason has room for {longest} characters.</source>
        <translation>Alasan paling panjang {longest} karakter.</translation>
    </message>
    <message>
        <source>{name} may take off {most} at most.</source>
        <translation>{name} boleh memberi diskon paling banyak {most}.</translation>
    </message>
    <message>
        <source>Give less, or ask somebody who may give more.</source>
        <translation>Kurangi, atau minta orang yang boleh memberi lebih.</translation>
    </message>
    <message>
        <source>The discount would then be more than {most} of what is left.</source>
        <translation>Diskonnya akan lebih dari {most} sisa pesanan.</translation>
    </message>
    <message>
        <source>Take the discount off first, and give it anew afterwards.</source>
        <translation>Hapus dulu diskonnya, lalu berikan lagi.</translation>
    </message>
    <message>
        <source>This shop does not take that kind of payment.</source>
        <translation>Toko ini tidak menerima cara bayar itu.</translation>
    </message>
    <message>
        <source>Choose another one. Settings say which there are.</source>
        <translation>Pilih cara lain. Daftarnya ada di Pengaturan.</translation>
    </message>
    <message>
        <source>That is {over} too much, and only cash gives change.</source>
        <translation>Lebih {over}, dan hanya tunai yang ada kembalian.</translation>
    </message>
    <message>
        <source>Enter the exact amount, or the surplus as a tip.</source>
        <translation>Masukkan jumlah pas, atau jadikan lebihnya tip.</translation>
    </message>
    <message>
        <source>A part of the bill is more than 0 and at most {rest}.</source>
        <translation>Sebagian tagihan harus lebih dari 0 dan paling banyak {rest}.</translation>
    </message>
    <message>
        <source>Enter another amount.</source>
        <translation>Masukkan jumlah lain.</translation>
    </message>
    <message>
        <source>That is no tip.</source>
        <translation>Itu bukan tip.</translation>
    </message>
    <message>
        <source>A tip comes in cash, by card or by transfer.</source>
        <translation>Tip diterima tunai, kartu, atau transfer.</translation>
    </message>
    <message>
        <source>Take the tip away, or take it with another payment.</source>
        <translation>Hapus tip, atau terima dengan pembayaran lain.</translation>
    </message>
    <message>
        <source>A reference has room for {longest} characters.</source>
        <translation>Referensi paling panjang {longest} karakter.</translation>
    </message>
    <message>
        <source>{amount} was already taken, and not twice. {rest} is left to pay.</source>
        <translation>{amount} sudah diterima dan tidak diterima dua kali. Sisa {rest}.</translation>
    </message>
    <message>
        <source>Go on with what is left.</source>
        <translation>Lanjutkan dengan sisanya.</translation>
    </message>
    <message>
        <source>That payment is no longer on the order.</source>
        <translation>Pembayaran itu tidak ada lagi di pesanan.</translation>
    </message>
    <message>
        <source>Look at the payments that are listed now.</source>
        <translation>Lihat pembayaran yang tercantum sekarang.</translation>
    </message>
    <message>
        <source>Payments are taken back from the last one on.</source>
        <translation>Pembayaran dibatalkan mulai dari yang terakhir.</translation>
    </message>
    <message>
        <source>Take back the last one over {amount} first.</source>
        <translation>Batalkan dulu yang terakhir, {amount}.</translation>
    </message>
    <message>
        <source>{paid} was already taken for this order.</source>
        <translation>Pesanan ini sudah menerima {paid}.</translation>
    </message>
    <message>
        <source>Take it back on the pay screen first.</source>
        <translation>Batalkan dulu di layar bayar.</translation>
    </message>
    <message>
        <source>{paid} is already paid; the order cannot come to less.</source>
        <translation>Sudah dibayar {paid}; pesanan tidak bisa kurang dari itu.</translation>
    </message>
    <message>
        <source>Take the last payment back on the pay screen first.</source>
        <translation>Batalkan dulu pembayaran terakhir di layar bayar.</translation>
    </message>
    <message>
        <source>Not done: nobody approved it.</source>
        <translation>Tidak dilakukan: tidak ada yang menyetujui.</translation>
    </message>
    <message>
        <source>Try again when somebody who may do it is here.</source>
        <translation>Coba lagi saat ada orang yang berhak di sini.</translation>
    </message>
    <message>
        <source>That is not the PIN of {name}.</source>
        <translation>Itu bukan PIN {name}.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Coba lagi.</translation>
    </message>
    <message>
        <source>This shop has no kitchen stations.</source>
        <translation>Toko ini belum punya stasiun dapur.</translation>
    </message>
    <message>
        <source>Set up stations in Settings to send orders to them.</source>
        <translation>Atur stasiun di Pengaturan untuk mengirim pesanan.</translation>
    </message>
    <message>
        <source>The kitchen has everything of this order.</source>
        <translation>Dapur sudah punya semua dari pesanan ini.</translation>
    </message>
    <message>
        <source>Add something, then send again.</source>
        <translation>Tambahkan sesuatu, lalu kirim lagi.</translation>
    </message>
    <message>
        <source>What is left waits for course {course}.</source>
        <translation>Sisanya menunggu giliran {course}.</translation>
    </message>
    <message>
        <source>Fire the course when the guests are ready.</source>
        <translation>Panggil giliran bila tamu siap.</translation>
    </message>
    <message>
        <source>Nothing of course {course} is waiting.</source>
        <translation>Tidak ada yang menunggu giliran {course}.</translation>
    </message>
    <message>
        <source>Look at the courses of the order again.</source>
        <translation>Lihat lagi giliran pesanan ini.</translation>
    </message>
    <message>
        <source>Courses go from 1 to {highest}.</source>
        <translation>Giliran dari 1 sampai {highest}.</translation>
    </message>
    <message>
        <source>Choose one of them, or “at once”.</source>
        <translation>Pilih salah satu, atau “langsung”.</translation>
    </message>
    <message>
        <source>The kitchen already has {name}.</source>
        <translation>Dapur sudah menerima {name}.</translation>
    </message>
    <message>
        <source>Its course cannot be changed any more.</source>
        <translation>Gilirannya tidak bisa diubah lagi.</translation>
    </message>
    <message>
        <source>The kitchen has {sent} of {name}.</source>
        <translation>Dapur punya {sent} {name}.</translation>
    </message>
    <message>
        <source>Void the line, with a reason, so that the kitchen hears it.</source>
        <translation>Batalkan barisnya dengan alasan, agar dapur tahu.</translation>
    </message>
    <message>
        <source>What was sent to the kitchen cannot be undone.</source>
        <translation>Yang sudah dikirim ke dapur tidak bisa diurungkan.</translation>
    </message>
    <message>
        <source>Remove the line: a void tells the kitchen.</source>
        <translation>Hapus barisnya: pembatalan memberi tahu dapur.</translation>
    </message>
    <message>
        <source>The kitchen does not have {name} yet.</source>
        <translation>Dapur belum menerima {name}.</translation>
    </message>
    <message>
        <source>Simply take the line out.</source>
        <translation>Hapus saja barisnya.</translation>
    </message>
    <message>
        <source>Only {most} of this line can be voided.</source>
        <translation>Baris ini hanya bisa dibatalkan {most}.</translation>
    </message>
    <message>
        <source>Enter at least one and no more than that.</source>
        <translation>Masukkan minimal satu dan tidak lebih dari itu.</translation>
    </message>
    <message>
        <source>This ticket is not there any more.</source>
        <translation>Tiket ini sudah tidak ada.</translation>
    </message>
    <message>
        <source>Look at the kitchen display again.</source>
        <translation>Lihat lagi layar dapur.</translation>
    </message>
    <message>
        <source>{station} has no printer.</source>
        <translation>{station} tidak punya printer.</translation>
    </message>
    <message>
        <source>Its tickets stand on the kitchen display.</source>
        <translation>Tiketnya ada di layar dapur.</translation>
    </message>
    <message>
        <source>Tickets of {printer} come out elsewhere themselves.</source>
        <translation>Tiket {printer} sendiri keluar di tempat lain.</translation>
    </message>
    <message>
        <source>Choose another printer.</source>
        <translation>Pilih printer lain.</translation>
    </message>
    <message>
        <source>No shift is open.</source>
        <translation>Belum ada shift terbuka.</translation>
    </message>
    <message>
        <source>Open a shift with the float in the drawer first.</source>
        <translation>Buka shift dengan modal awal di laci dulu.</translation>
    </message>
    <message>
        <source>A shift is open already. {name}</source>
        <translation>Sudah ada shift terbuka. {name}</translation>
    </message>
    <message>
        <source>Count and close it before the next one begins.</source>
        <translation>Hitung dan tutup dulu sebelum shift berikutnya.</translation>
    </message>
    <message>
        <source>This shift is closed already: Z {number}.</source>
        <translation>Shift ini sudah ditutup: Z {number}.</translation>
    </message>
    <message>
        <source>Print the Z again if its paper is missing.</source>
        <translation>Cetak ulang Z bila kertasnya hilang.</translation>
    </message>
    <message>
        <source>The drawer holds {currency}.</source>
        <translation>Laci ini berisi {currency}.</translation>
    </message>
    <message>
        <source>That float cannot be.</source>
        <translation>Modal awal itu tidak mungkin.</translation>
    </message>
    <message>
        <source>Enter what lies in the drawer; it may be nothing.</source>
        <translation>Isi uang yang ada di laci; boleh nol.</translation>
    </message>
    <message>
        <source>That amount cannot be.</source>
        <translation>Jumlah itu tidak mungkin.</translation>
    </message>
    <message>
        <source>Enter an amount above zero, without extra zeros.</source>
        <translation>Isi jumlah di atas nol, tanpa nol berlebih.</translation>
    </message>
    <message>
        <source>A reason is missing.</source>
        <translation>Alasannya belum ada.</translation>
    </message>
    <message>
        <source>That count cannot be.</source>
        <translation>Hitungan itu tidak mungkin.</translation>
    </message>
    <message>
        <source>Look at the figures again, without extra zeros.</source>
        <translation>Periksa lagi angkanya, tanpa nol berlebih.</translation>
    </message>
    <message>
        <source>The drawer has not been counted.</source>
        <translation>Laci belum dihitung.</translation>
    </message>
    <message>
        <source>Count it, then close the shift.</source>
        <translation>Hitung dulu, lalu tutup shift.</translation>
    </message>
    <message>
        <source>Order {number} has another discount than this one.</source>
        <translation>Pesanan {number} punya diskon lain.</translation>
    </message>
    <message>
        <source>Give both the same discount, or none, then try again.</source>
        <translation>Beri keduanya diskon sama, atau tanpa diskon, lalu coba lagi.</translation>
    </message>
    <message>
        <source>Order {number} is part of another order now.</source>
        <translation>Pesanan {number} sudah digabung ke pesanan lain.</translation>
    </message>
    <message>
        <source>Look for the other one among the open orders.</source>
        <translation>Cari yang lain di pesanan terbuka.</translation>
    </message>
    <message>
        <source>A new bill is still empty.</source>
        <translation>Satu tagihan baru masih kosong.</translation>
    </message>
    <message>
        <source>Put at least one line on it.</source>
        <translation>Pindahkan setidaknya satu baris ke sana.</translation>
    </message>
    <message>
        <source>Nothing would be left on order {number}.</source>
        <translation>Pesanan {number} akan kosong.</translation>
    </message>
    <message>
        <source>Leave one line on it, or merge it into another order.</source>
        <translation>Sisakan satu baris, atau gabungkan ke pesanan lain.</translation>
    </message>
    <message>
        <source>Of “{name}” there is only {there}.</source>
        <translation>“{name}” hanya ada {there}.</translation>
    </message>
    <message>
        <source>Choose that much or less.</source>
        <translation>Pilih sebanyak itu atau kurang.</translation>
    </message>
    <message>
        <source>That is order {number} itself.</source>
        <translation>Itu pesanan {number} sendiri.</translation>
    </message>
    <message>
        <source>Choose another open order.</source>
        <translation>Pilih pesanan terbuka lain.</translation>
    </message>
    <message>
        <source>That logo cannot be printed.</source>
        <translation>Logo itu tidak bisa dicetak.</translation>
    </message>
    <message>
        <source>Choose the picture again; it is made {width} dots wide.</source>
        <translation>Pilih gambarnya lagi; dibuat selebar {width} titik.</translation>
    </message>
    <message>
        <source>Export it again on the other till.</source>
        <translation>Ekspor lagi dari kasir yang lain.</translation>
    </message>
    <message>
        <source>This is no file of settings.</source>
        <translation>Ini bukan berkas pengaturan.</translation>
    </message>
    <message>
        <source>Choose a file that a till exported under Settings.</source>
        <translation>Pilih berkas yang diekspor kasir di Pengaturan.</translation>
    </message>
    <message>
        <source>The file is of format {format}; this till reads {known}.</source>
        <translation>Berkas berformat {format}; kasir ini membaca {known}.</translation>
    </message>
    <message>
        <source>Update this till first.</source>
        <translation>Perbarui kasir ini dulu.</translation>
    </message>
    <message>
        <source>There are no settings in the file.</source>
        <translation>Tidak ada pengaturan di dalam berkas.</translation>
    </message>
    <message>
        <source>{place}: “{found}” cannot be; wanted: {wanted}.</source>
        <translation>{place}: “{found}” tidak bisa; harus: {wanted}.</translation>
    </message>
    <message>
        <source>The settings do not go together: {reason}</source>
        <translation>Pengaturan tidak cocok satu sama lain: {reason}</translation>
    </message>
    <message>
        <source>{place}: there is no such setting.</source>
        <translation>{place}: tidak ada pengaturan ini.</translation>
    </message>
    <message>
        <source>Correct its name in the file, or take it out.</source>
        <translation>Perbaiki namanya di berkas, atau hapus.</translation>
    </message>
    <message>
        <source>{place} is missing.</source>
        <translation>{place} tidak ada.</translation>
    </message>
    <message>
        <source>Put it into the file.</source>
        <translation>Tambahkan ke berkas.</translation>
    </message>
    <message>
        <source>This shop has people with PINs, and none can be asked here.</source>
        <translation>Toko ini punya staf ber-PIN, dan di sini tidak bisa ditanyakan.</translation>
    </message>
    <message>
        <source>Import the file in the till’s window, under Settings.</source>
        <translation>Impor berkas di jendela kasir, di Pengaturan.</translation>
    </message>
    <message>
        <source>The server does not know this till, or not any more.</source>
        <translation>Server tidak mengenal kasir ini, atau tidak lagi.</translation>
    </message>
    <message>
        <source>Selling goes on, and every sale is saved here.</source>
        <translation>Penjualan tetap jalan, dan setiap penjualan tersimpan di sini.</translation>
    </message>
    <message>
        <source>Have a manager connect this till again in the settings.</source>
        <translation>Minta manajer menghubungkan lagi kasir ini di pengaturan.</translation>
    </message>
    <message>
        <source>The server cannot prove who it is. Nothing was sent to it ({detail}).</source>
        <translation>Server tidak bisa membuktikan identitasnya. Tidak ada yang dikirim ke sana ({detail}).</translation>
    </message>
    <message>
        <source>Check this computer&apos;s date and its network, then tell support.</source>
        <translation>Periksa tanggal dan jaringan komputer ini, lalu hubungi dukungan.</translation>
    </message>
    <message>
        <source>No authority vouches for the server. Nothing was sent to it.</source>
        <translation>Tidak ada otoritas yang menjamin server. Tidak ada yang dikirim ke sana.</translation>
    </message>
    <message>
        <source>If the shop hosts it, compare its fingerprint on the server page. Else tell support.</source>
        <translation>Jika server milik toko, bandingkan sidik jarinya di halaman server. Jika bukan, hubungi dukungan.</translation>
    </message>
    <message>
        <source>The server shows another certificate than before. Nothing was sent to it.</source>
        <translation>Server menunjukkan sertifikat lain dari sebelumnya. Tidak ada yang dikirim ke sana.</translation>
    </message>
    <message>
        <source>If it was set up anew, compare its fingerprint on the server page. Else tell support: somebody else may be answering.</source>
        <translation>Jika server baru dipasang ulang, bandingkan sidik jarinya di halaman server. Jika tidak, hubungi dukungan: mungkin pihak lain yang menjawab.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate has run out, or this computer&apos;s date is wrong. Nothing was sent to it.</source>
        <translation>Sertifikat server sudah kedaluwarsa, atau tanggal komputer ini salah. Tidak ada yang dikirim ke sana.</translation>
    </message>
    <message>
        <source>Put this computer&apos;s date right. If it is right, have the certificate renewed.</source>
        <translation>Betulkan tanggal komputer ini. Jika sudah benar, mintalah sertifikatnya diperbarui.</translation>
    </message>
    <message>
        <source>The server proves who it is, but under another address. Nothing was sent to it.</source>
        <translation>Server membuktikan identitasnya, tetapi untuk alamat lain. Tidak ada yang dikirim ke sana.</translation>
    </message>
    <message>
        <source>Check the address of the server in the settings.</source>
        <translation>Periksa alamat server di pengaturan.</translation>
    </message>
    <message>
        <source>The server does not take this till&apos;s sales ({code}).</source>
        <translation>Server tidak menerima penjualan kasir ini ({code}).</translation>
    </message>
    <message>
        <source>Tell support. They are sent once this is put right.</source>
        <translation>Hubungi dukungan. Semuanya dikirim begitu ini dibereskan.</translation>
    </message>
    <message>
        <source>The keyring with the key to the server does not open.</source>
        <translation>Gantungan kunci berisi kunci ke server tidak terbuka.</translation>
    </message>
    <message>
        <source>Unlock this computer&apos;s keyring, or start the till again.</source>
        <translation>Buka gantungan kunci komputer ini, atau jalankan ulang kasir.</translation>
    </message>
    <message>
        <source>The server has sales of this till that are not here: its disk went back in time, as after a restore.</source>
        <translation>Server punya penjualan kasir ini yang tidak ada di sini: isi disk mundur ke waktu lampau, seperti setelah pemulihan.</translation>
    </message>
    <message>
        <source>Both are kept, on the server and here.</source>
        <translation>Keduanya tetap disimpan, di server dan di sini.</translation>
    </message>
    <message>
        <source>Tell the owner. The server&apos;s list of issues names what differs.</source>
        <translation>Beri tahu pemilik. Daftar masalah di server menyebut apa yang berbeda.</translation>
    </message>
    <message>
        <source>Menu {version} from the server has a fault in it.</source>
        <translation>Menu {version} dari server ada yang salah.</translation>
    </message>
    <message>
        <source>Selling goes on with the menu from before.</source>
        <translation>Penjualan jalan terus dengan menu sebelumnya.</translation>
    </message>
    <message>
        <source>Have whoever looks after the menu publish it again.</source>
        <translation>Minta pengelola menu mengirimnya lagi.</translation>
    </message>
    <message>
        <source>Menu {version} from the server has its prices in {currency}.</source>
        <translation>Menu {version} dari server memakai harga {currency}.</translation>
    </message>
    <message>
        <source>The shop has no tax rate for {classes}, which menu {version} asks for.</source>
        <translation>Toko belum punya tarif pajak {classes} yang diminta menu {version}.</translation>
    </message>
    <message>
        <source>Enter the rate in Settings; the menu then comes by itself.</source>
        <translation>Isi tarifnya di Pengaturan; menu lalu masuk sendiri.</translation>
    </message>
    <message>
        <source>That order is not on the board any more.</source>
        <translation>Pesanan itu tidak ada di papan lagi.</translation>
    </message>
    <message>
        <source>Look for it among the orders of the day.</source>
        <translation>Cari di daftar pesanan hari ini.</translation>
    </message>
    <message>
        <source>Order {number} is not in {currency}.</source>
        <translation>Pesanan {number} tidak dalam {currency}.</translation>
    </message>
    <message>
        <source>Ask whoever runs the app: this till cannot take it in.</source>
        <translation>Tanyakan ke pengelola aplikasi: kasir ini tidak bisa menerimanya.</translation>
    </message>
    <message>
        <source>Order {number} was handed over already.</source>
        <translation>Pesanan {number} sudah diserahkan.</translation>
    </message>
    <message>
        <source>If that was a mistake, make a new order.</source>
        <translation>Jika keliru, buat pesanan baru.</translation>
    </message>
    <message>
        <source>If it is still wanted, make a new order.</source>
        <translation>Jika masih diinginkan, buat pesanan baru.</translation>
    </message>
    <message>
        <source>Order {number} is not paid: {total}.</source>
        <translation>Pesanan {number} belum dibayar: {total}.</translation>
    </message>
    <message>
        <source>Take payment, or hand it over unpaid if the app has the money.</source>
        <translation>Terima pembayaran, atau serahkan tanpa bayar jika uangnya ada di aplikasi.</translation>
    </message>
    <message>
        <source>Whoever ordered wants to know why.</source>
        <translation>Pemesan perlu tahu alasannya.</translation>
    </message>
    <message>
        <source>Choose or type a reason.</source>
        <translation>Pilih atau ketik alasan.</translation>
    </message>
    <message>
        <source>Order {number} is paid and cannot be cancelled.</source>
        <translation>Pesanan {number} sudah dibayar dan tidak bisa dibatalkan.</translation>
    </message>
    <message>
        <source>Hand it over, or refund the sale.</source>
        <translation>Serahkan, atau kembalikan dananya.</translation>
    </message>
    <message>
        <source>Somebody is taking payment for it, as {number}.</source>
        <translation>Pembayarannya sedang diterima, sebagai {number}.</translation>
    </message>
    <message>
        <source>Cancel it among the open orders.</source>
        <translation>Batalkan di daftar pesanan terbuka.</translation>
    </message>
    <message>
        <source>Order {number} is paid already.</source>
        <translation>Pesanan {number} sudah dibayar.</translation>
    </message>
    <message>
        <source>Nothing is left to pay: hand it over.</source>
        <translation>Tidak ada sisa bayar: serahkan saja.</translation>
    </message>
    <message>
        <source>Another till has taken the money for {number}.</source>
        <translation>Kasir lain sudah menerima uang untuk {number}.</translation>
    </message>
    <message>
        <source>Give back what was paid here, and cancel this order.</source>
        <translation>Kembalikan yang dibayar di sini, lalu batalkan pesanan ini.</translation>
    </message>
    <message>
        <source>Order {number} comes from an app and keeps its own bill.</source>
        <translation>Pesanan {number} dari aplikasi dan tetap punya tagihan sendiri.</translation>
    </message>
    <message>
        <source>Merge the other order into this one instead.</source>
        <translation>Gabungkan pesanan lain ke pesanan ini.</translation>
    </message>
    <message>
        <source>The shop has no tax rate for the goods of order {number}.</source>
        <translation>Toko belum punya tarif pajak untuk barang di pesanan {number}.</translation>
    </message>
    <message>
        <source>Enter the rate in Settings, then take payment again.</source>
        <translation>Isi tarifnya di Pengaturan, lalu terima pembayaran lagi.</translation>
    </message>
    <message>
        <source>That order is not open at the other till any more.</source>
        <translation>Pesanan itu tidak terbuka lagi di kasir lain.</translation>
    </message>
    <message>
        <source>Till {till} sells in another currency.</source>
        <translation>Kasir {till} menjual dalam mata uang lain.</translation>
    </message>
    <message>
        <source>Take payment for the order there.</source>
        <translation>Terima pembayarannya di sana.</translation>
    </message>
    <message>
        <source>Till {till} has taken money for a part of it.</source>
        <translation>Kasir {till} sudah menerima sebagian uangnya.</translation>
    </message>
    <message>
        <source>Take the rest there: its drawer holds the first part.</source>
        <translation>Terima sisanya di sana: lacinya memegang bagian pertama.</translation>
    </message>
    <message>
        <source>Order {number} goes on at another till.</source>
        <translation>Pesanan {number} dilanjutkan di kasir lain.</translation>
    </message>
    <message>
        <source>Look for it among the open orders.</source>
        <translation>Cari di daftar pesanan terbuka.</translation>
    </message>
    <message>
        <source>This payment code is damaged, or it is none.</source>
        <translation>Kode pembayaran ini rusak, atau bukan kode pembayaran.</translation>
    </message>
    <message>
        <source>Scan it again, or ask your bank for a new one.</source>
        <translation>Pindai lagi, atau minta kode baru ke bank Anda.</translation>
    </message>
    <message>
        <source>This code pays into no Vietnamese bank account.</source>
        <translation>Kode ini tidak membayar ke rekening bank Vietnam.</translation>
    </message>
    <message>
        <source>Take the VietQR that your banking app shows for receiving.</source>
        <translation>Pakai VietQR untuk menerima uang dari aplikasi bank Anda.</translation>
    </message>
    <message>
        <source>This code is no QRIS.</source>
        <translation>Kode ini bukan QRIS.</translation>
    </message>
    <message>
        <source>Take the QRIS with your shop&apos;s name and NMID.</source>
        <translation>Pakai QRIS dengan nama toko dan NMID Anda.</translation>
    </message>
    <message>
        <source>This QRIS is not for paying for goods.</source>
        <translation>QRIS ini bukan untuk membayar barang.</translation>
    </message>
    <message>
        <source>Ask your acquirer for a QRIS of your shop.</source>
        <translation>Minta QRIS toko Anda ke penyedia QRIS.</translation>
    </message>
    <message>
        <source>This QRIS was made for one payment only.</source>
        <translation>QRIS ini dibuat untuk satu pembayaran saja.</translation>
    </message>
    <message>
        <source>Take the one that is printed for your shop.</source>
        <translation>Pakai QRIS cetak milik toko Anda.</translation>
    </message>
    <message>
        <source>No bank has an account “{account}” (bank {bank}).</source>
        <translation>Tidak ada bank dengan rekening “{account}” (bank {bank}).</translation>
    </message>
    <message>
        <source>Choose the bank and enter the account as it is written.</source>
        <translation>Pilih bank dan masukkan nomor rekening persis seperti tertulis.</translation>
    </message>
    <message>
        <source>The reference “{reference}” does not fit into a VietQR.</source>
        <translation>Referensi “{reference}” tidak muat di VietQR.</translation>
    </message>
    <message>
        <source>Use at most 25 letters and digits without accents.</source>
        <translation>Pakai paling banyak 25 huruf dan angka tanpa tanda.</translation>
    </message>
    <message>
        <source>{amount} cannot be asked for with a payment code.</source>
        <translation>{amount} tidak bisa ditagih dengan kode pembayaran.</translation>
    </message>
    <message>
        <source>Split the amount, or choose another way to pay.</source>
        <translation>Bagi jumlahnya, atau pilih cara bayar lain.</translation>
    </message>
    <message>
        <source>This tip cannot be asked for with a payment code.</source>
        <translation>Tip ini tidak bisa diminta dengan kode pembayaran.</translation>
    </message>
    <message>
        <source>Use a whole amount, or a share from 0.01 to 99.99 %.</source>
        <translation>Pakai jumlah bulat, atau bagian 0,01 sampai 99,99 %.</translation>
    </message>
    <message>
        <source>A payment of {amount} is still on its way for this order.</source>
        <translation>Pembayaran {amount} untuk pesanan ini masih dalam perjalanan.</translation>
    </message>
    <message>
        <source>Wait for it, cancel it, or put it aside with approval.</source>
        <translation>Tunggu, batalkan, atau kesampingkan dengan persetujuan.</translation>
    </message>
    <message>
        <source>This shop is not paid by that method.</source>
        <translation>Toko ini tidak menerima cara bayar itu.</translation>
    </message>
    <message>
        <source>Choose another way to pay.</source>
        <translation>Pilih cara bayar lain.</translation>
    </message>
    <message>
        <source>There is no connection, and this way to pay needs one.</source>
        <translation>Tidak ada koneksi, sedangkan cara bayar ini memerlukannya.</translation>
    </message>
    <message>
        <source>Take cash or a VietQR until the connection is back.</source>
        <translation>Terima tunai atau VietQR sampai koneksi kembali.</translation>
    </message>
    <message>
        <source>The payment provider does not answer at the moment.</source>
        <translation>Penyedia pembayaran sedang tidak menjawab.</translation>
    </message>
    <message>
        <source>Choose another way to pay; the till tries it again.</source>
        <translation>Pilih cara bayar lain; kasir akan mencobanya lagi.</translation>
    </message>
    <message>
        <source>The server does not answer just now.</source>
        <translation>Server sedang tidak menjawab.</translation>
    </message>
    <message>
        <source>Wait a moment and try it again. Selling goes on meanwhile.</source>
        <translation>Tunggu sebentar lalu coba lagi. Penjualan tetap jalan.</translation>
    </message>
    <message>
        <source>This computer&apos;s keyring does not open: nothing was kept.</source>
        <translation>Keyring komputer ini tidak terbuka: tidak ada yang disimpan.</translation>
    </message>
    <message>
        <source>Unlock it or start the computer again, then type it anew.</source>
        <translation>Buka kuncinya atau nyalakan ulang komputer, lalu ketik lagi.</translation>
    </message>
    <message>
        <source>These {amount} were paid already.</source>
        <translation>{amount} ini sudah dibayar.</translation>
    </message>
    <message>
        <source>Nothing needs to be done; a refund gives them back.</source>
        <translation>Tidak perlu apa-apa; pengembalian dana mengembalikannya.</translation>
    </message>
    <message>
        <source>This payment cannot be taken on trust.</source>
        <translation>Pembayaran ini tidak bisa diterima atas dasar percaya.</translation>
    </message>
    <message>
        <source>Only a transfer to the shop&apos;s own account can.</source>
        <translation>Hanya transfer ke rekening toko sendiri yang bisa.</translation>
    </message>
    <message>
        <source>The transfer of {amount} has not been seen yet.</source>
        <translation>Transfer {amount} belum terlihat.</translation>
    </message>
    <message>
        <source>Wait for it, or give the money back in cash.</source>
        <translation>Tunggu, atau kembalikan uangnya secara tunai.</translation>
    </message>
    <message>
        <source>This shop takes no transfer that it has not seen.</source>
        <translation>Toko ini tidak menerima transfer yang belum terlihat.</translation>
    </message>
    <message>
        <source>Wait for the money, or set a limit in Settings.</source>
        <translation>Tunggu uangnya, atau tetapkan batas di Pengaturan.</translation>
    </message>
    <message>
        <source>In this shift only {left} more can be taken on trust.</source>
        <translation>Pada sif ini hanya {left} lagi yang bisa diterima atas dasar percaya.</translation>
    </message>
    <message>
        <source>Wait for the transfers to come, or take another payment.</source>
        <translation>Tunggu transfer masuk, atau terima pembayaran lain.</translation>
    </message>
    <message>
        <source>This limit of trust is no amount of this shop.</source>
        <translation>Batas kepercayaan ini bukan jumlah uang toko ini.</translation>
    </message>
    <message>
        <source>Enter an amount, or leave it empty.</source>
        <translation>Masukkan jumlah, atau kosongkan.</translation>
    </message>
    <message>
        <source>These {amount} are on their way back already.</source>
        <translation>{amount} ini sudah dalam proses pengembalian.</translation>
    </message>
    <message>
        <source>Look at how far the refund is.</source>
        <translation>Lihat sejauh mana pengembaliannya.</translation>
    </message>
    <message>
        <source>This transfer cannot count for order {number}.</source>
        <translation>Transfer ini tidak bisa dihitung untuk pesanan {number}.</translation>
    </message>
    <message>
        <source>Give it back, or settle it with the guest and the bank.</source>
        <translation>Kembalikan, atau selesaikan dengan tamu dan bank.</translation>
    </message>
    <message>
        <source>This money is not in the shop&apos;s hands.</source>
        <translation>Uang ini tidak ada di tangan toko.</translation>
    </message>
    <message>
        <source>Settle it with the guest and the bank.</source>
        <translation>Selesaikan dengan tamu dan bank.</translation>
    </message>
    <message>
        <source>The provider is giving these {amount} back.</source>
        <translation>Penyedia sedang mengembalikan {amount} ini.</translation>
    </message>
    <message>
        <source>Give cash only after the provider has refused.</source>
        <translation>Beri tunai hanya setelah penyedia menolak.</translation>
    </message>
    <message>
        <source>Areas and tables need a name.</source>
        <translation>Area dan meja perlu nama.</translation>
    </message>
    <message>
        <source>Type what the staff call it.</source>
        <translation>Ketik sebutan yang dipakai staf.</translation>
    </message>
    <message>
        <source>A name on the floor has at most {longest} letters.</source>
        <translation>Nama di denah paling panjang {longest} huruf.</translation>
    </message>
    <message>
        <source>Choose a shorter one.</source>
        <translation>Pilih yang lebih pendek.</translation>
    </message>
    <message>
        <source>There is a “{name}” already.</source>
        <translation>“{name}” sudah ada.</translation>
    </message>
    <message>
        <source>Choose another name, or the kitchen mixes them up.</source>
        <translation>Pilih nama lain agar dapur tidak tertukar.</translation>
    </message>
    <message>
        <source>The floor has room for {most} areas.</source>
        <translation>Denah memuat {most} area.</translation>
    </message>
    <message>
        <source>Remove one that is not used any more.</source>
        <translation>Hapus yang tidak dipakai lagi.</translation>
    </message>
    <message>
        <source>The floor has room for {most} tables.</source>
        <translation>Denah memuat {most} meja.</translation>
    </message>
    <message>
        <source>A table has 1 to {most} seats.</source>
        <translation>Satu meja punya 1 sampai {most} kursi.</translation>
    </message>
    <message>
        <source>Type how many there are.</source>
        <translation>Ketik jumlah kursinya.</translation>
    </message>
    <message>
        <source>There is no room for {name} there.</source>
        <translation>Tidak ada tempat untuk {name} di situ.</translation>
    </message>
    <message>
        <source>Put it where no other table stands.</source>
        <translation>Letakkan di tempat yang kosong.</translation>
    </message>
    <message>
        <source>That area is not there any more.</source>
        <translation>Area itu sudah tidak ada.</translation>
    </message>
    <message>
        <source>That table is not there any more.</source>
        <translation>Meja itu sudah tidak ada.</translation>
    </message>
    <message>
        <source>A visit lasts {least} to {most} minutes.</source>
        <translation>Satu kunjungan {least} sampai {most} menit.</translation>
    </message>
    <message>
        <source>Type after how many quiet minutes it ends.</source>
        <translation>Ketik setelah berapa menit sepi kunjungan berakhir.</translation>
    </message>
    <message>
        <source>Guests sit at {name}.</source>
        <translation>{name} sedang dipakai tamu.</translation>
    </message>
    <message>
        <source>Close or move their visit first.</source>
        <translation>Tutup atau pindahkan kunjungannya dulu.</translation>
    </message>
    <message>
        <source>Guests sit at {table} already.</source>
        <translation>{table} sudah dipakai tamu.</translation>
    </message>
    <message>
        <source>Choose another table, or merge the two.</source>
        <translation>Pilih meja lain, atau gabungkan keduanya.</translation>
    </message>
    <message>
        <source>That visit is not known here any more.</source>
        <translation>Kunjungan itu tidak dikenal lagi di sini.</translation>
    </message>
    <message>
        <source>Open the table anew.</source>
        <translation>Buka meja dari awal.</translation>
    </message>
    <message>
        <source>The visit at {table} has ended.</source>
        <translation>Kunjungan di {table} sudah selesai.</translation>
    </message>
    <message>
        <source>Open the table anew, or open it again.</source>
        <translation>Buka meja baru, atau buka lagi yang lama.</translation>
    </message>
    <message>
        <source>{table} is served at till {till}.</source>
        <translation>{table} dilayani kasir {till}.</translation>
    </message>
    <message>
        <source>Take its bill over among the open orders, or go on there.</source>
        <translation>Ambil alih tagihannya di pesanan terbuka, atau lanjutkan di sana.</translation>
    </message>
    <message>
        <source>Guests&apos; phones cannot reach this shop yet.</source>
        <translation>Ponsel tamu belum bisa terhubung ke toko ini.</translation>
    </message>
    <message>
        <source>Let phones in under Settings, Tables.</source>
        <translation>Izinkan ponsel di Pengaturan, Meja.</translation>
    </message>
    <message>
        <source>{table} has no QR of its own for this visit.</source>
        <translation>{table} tidak punya QR sendiri untuk kunjungan ini.</translation>
    </message>
    <message>
        <source>Let guests scan the QR of the table.</source>
        <translation>Minta tamu memindai QR meja.</translation>
    </message>
    <message>
        <source>That phone is not at this table.</source>
        <translation>Ponsel itu tidak ada di meja ini.</translation>
    </message>
    <message>
        <source>Ask the guest to scan again.</source>
        <translation>Minta tamu memindai lagi.</translation>
    </message>
    <message>
        <source>That order of the guests is not there.</source>
        <translation>Pesanan tamu itu tidak ada.</translation>
    </message>
    <message>
        <source>Look at the table again.</source>
        <translation>Lihat mejanya lagi.</translation>
    </message>
    <message>
        <source>Round {round} of {table} is in the kitchen already.</source>
        <translation>Pesanan ke-{round} {table} sudah di dapur.</translation>
    </message>
    <message>
        <source>Void the lines on the bill instead.</source>
        <translation>Batalkan barisnya di tagihan.</translation>
    </message>
    <message>
        <source>Guests at {table} have ordered, and nobody has looked yet.</source>
        <translation>Tamu di {table} sudah memesan dan belum ada yang melihat.</translation>
    </message>
    <message>
        <source>Accept or refuse what they ordered first.</source>
        <translation>Terima atau tolak pesanannya dulu.</translation>
    </message>
    <message>
        <source>The guests want to know why.</source>
        <translation>Tamu ingin tahu alasannya.</translation>
    </message>
    <message>
        <source>Bill {number} of {table} is not paid.</source>
        <translation>Tagihan {number} {table} belum dibayar.</translation>
    </message>
    <message>
        <source>Take payment, or cancel the bill first.</source>
        <translation>Terima pembayaran, atau batalkan tagihan dulu.</translation>
    </message>
    <message>
        <source>A picture was lost on its way.</source>
        <translation>Satu foto hilang di tengah jalan.</translation>
    </message>
    <message>
        <source>Choose the folder once more.</source>
        <translation>Pilih lagi foldernya.</translation>
    </message>
    <message>
        <source>No product is called so.</source>
        <translation>Tidak ada barang bernama itu.</translation>
    </message>
    <message>
        <source>Name the file by a SKU, an id or a name.</source>
        <translation>Namai berkas menurut SKU, id, atau nama barang.</translation>
    </message>
    <message>
        <source>It could be {one} or {other}.</source>
        <translation>Bisa {one} atau {other}.</translation>
    </message>
    <message>
        <source>Name the file by a SKU.</source>
        <translation>Namai berkas menurut SKU.</translation>
    </message>
    <message>
        <source>{name} has {first} already.</source>
        <translation>{name} sudah memakai {first}.</translation>
    </message>
    <message>
        <source>Leave one file for each product.</source>
        <translation>Sisakan satu berkas untuk tiap barang.</translation>
    </message>
    <message>
        <source>This file holds no picture that can be read.</source>
        <translation>Tidak ada foto yang terbaca di berkas ini.</translation>
    </message>
    <message>
        <source>Save it anew as JPG, PNG or WebP.</source>
        <translation>Simpan ulang sebagai JPG, PNG, atau WebP.</translation>
    </message>
    <message>
        <source>This file has more than {most} MB.</source>
        <translation>Berkas ini lebih dari {most} MB.</translation>
    </message>
    <message>
        <source>Save it smaller.</source>
        <translation>Simpan dengan ukuran lebih kecil.</translation>
    </message>
    <message>
        <source>There is no picture in this folder.</source>
        <translation>Tidak ada foto di folder ini.</translation>
    </message>
    <message>
        <source>Choose the folder with the JPG, PNG or WebP files.</source>
        <translation>Pilih folder yang berisi berkas JPG, PNG, atau WebP.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Dihentikan. Tidak ada yang berubah.</translation>
    </message>
    <message>
        <source>Choose the folder once more when there is time.</source>
        <translation>Pilih lagi foldernya saat ada waktu.</translation>
    </message>
</context>
<context>
    <name>MethodSheet</name>
    <message>
        <source>{amount} is asked for.</source>
        <translation>{amount} diminta.</translation>
    </message>
    <message>
        <source>How does the guest pay?</source>
        <translation>Tamu membayar dengan apa?</translation>
    </message>
    <message>
        <source>No way to pay without cash is set up yet. Settings has them.</source>
        <translation>Belum ada cara bayar nontunai. Aturlah di Pengaturan.</translation>
    </message>
    <message>
        <source>Needs the server, and there is no connection.</source>
        <translation>Perlu server, dan koneksi sedang putus.</translation>
    </message>
    <message>
        <source>The provider does not answer at the moment.</source>
        <translation>Penyedia sedang tidak menjawab.</translation>
    </message>
</context>
<context>
    <name>ModeSheet</name>
    <message>
        <source>One bill</source>
        <translation>Satu tagihan</translation>
    </message>
    <message>
        <source>Everything comes onto one bill. They pay it whole or in shares.</source>
        <translation>Semua masuk satu tagihan. Dibayar penuh atau dibagi.</translation>
    </message>
    <message>
        <source>Each phone its own</source>
        <translation>Tiap ponsel sendiri</translation>
    </message>
    <message>
        <source>Each guest orders and pays on a bill of one&apos;s own.</source>
        <translation>Tiap tamu memesan dan membayar tagihannya sendiri.</translation>
    </message>
    <message>
        <source>How does {table} pay?</source>
        <translation>{table} membayar bagaimana?</translation>
    </message>
    <message>
        <source>It stays so until the table is closed.</source>
        <translation>Tetap begitu sampai meja ditutup.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
</context>
<context>
    <name>MovementModel</name>
    <message>
        <source>approved by {name}</source>
        <translation>disetujui {name}</translation>
    </message>
</context>
<context>
    <name>NameSheet</name>
    <message>
        <source>Tables</source>
        <translation>Meja</translation>
    </message>
    <message>
        <source>Name of order {number}</source>
        <translation>Nama pesanan {number}</translation>
    </message>
    <message>
        <source>A table, or who it is for. It stands on the receipt.</source>
        <translation>Meja, atau untuk siapa. Tercetak di struk.</translation>
    </message>
    <message>
        <source>Name or table…</source>
        <translation>Nama atau meja…</translation>
    </message>
    <message>
        <source>Name or table</source>
        <translation>Nama atau meja</translation>
    </message>
    <message>
        <source>Keep name</source>
        <translation>Simpan nama</translation>
    </message>
    <message>
        <source>T{number}</source>
        <translation>M{number}</translation>
    </message>
</context>
<context>
    <name>NewPin</name>
    <message>
        <source>The same PIN once more</source>
        <translation>PIN yang sama sekali lagi</translation>
    </message>
    <message>
        <source>New PIN for {name}</source>
        <translation>PIN baru untuk {name}</translation>
    </message>
    <message>
        <source>{shortest} to {longest} digits. Only {name} should see them.</source>
        <translation>{shortest} sampai {longest} angka. Hanya {name} yang boleh melihatnya.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Keep this PIN</source>
        <translation>Pakai PIN ini</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Lanjut</translation>
    </message>
    <message>
        <source>That was another PIN. Begin again.</source>
        <translation>PIN-nya berbeda. Ulangi dari awal.</translation>
    </message>
</context>
<context>
    <name>NoteSheet</name>
    <message>
        <source>Frequent notes</source>
        <translation>Catatan yang sering</translation>
    </message>
    <message>
        <source>It stands on the order and on the receipt.</source>
        <translation>Tertera di pesanan dan di struk.</translation>
    </message>
    <message>
        <source>Write a note…</source>
        <translation>Tulis catatan…</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Keep note</source>
        <translation>Simpan catatan</translation>
    </message>
    <message>
        <source>Less ice</source>
        <translation>Sedikit es</translation>
    </message>
    <message>
        <source>No ice</source>
        <translation>Tanpa es</translation>
    </message>
    <message>
        <source>Less sugar</source>
        <translation>Sedikit gula</translation>
    </message>
    <message>
        <source>No sugar</source>
        <translation>Tanpa gula</translation>
    </message>
    <message>
        <source>Hot</source>
        <translation>Panas</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Bawa pulang</translation>
    </message>
    <message>
        <source>Less spicy</source>
        <translation>Kurang pedas</translation>
    </message>
    <message>
        <source>No onion</source>
        <translation>Tanpa bawang</translation>
    </message>
    <message>
        <source>As a gift</source>
        <translation>Sebagai hadiah</translation>
    </message>
</context>
<context>
    <name>OpenOrderModel</name>
    <message>
        <source>In the cart</source>
        <translation>Di keranjang</translation>
    </message>
    <message>
        <source>Partly paid</source>
        <translation>Dibayar sebagian</translation>
    </message>
    <message>
        <source>In the kitchen</source>
        <translation>Di dapur</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n baris</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpenOrdersScreen</name>
    <message>
        <source>Open orders</source>
        <translation>Pesanan terbuka</translation>
    </message>
    <message>
        <source>Name, table or number…</source>
        <translation>Nama, meja, atau nomor…</translation>
    </message>
    <message>
        <source>Search open orders</source>
        <translation>Cari pesanan terbuka</translation>
    </message>
    <message>
        <source>Open orders, the longest waiting first</source>
        <translation>Pesanan terbuka, yang paling lama dulu</translation>
    </message>
    <message>
        <source>Left over, not paid at till {till}</source>
        <translation>Tersisa, belum dibayar di kasir {till}</translation>
    </message>
    <message>
        <source>Left over, not paid with the rest</source>
        <translation>Tersisa, belum ikut dibayar</translation>
    </message>
    <message>
        <source>{name} has it open</source>
        <translation>sedang dibuka {name}</translation>
    </message>
    <message>
        <source>No order is open</source>
        <translation>Tidak ada pesanan terbuka</translation>
    </message>
    <message>
        <source>An order that is parked waits here until it is taken up again.</source>
        <translation>Pesanan yang ditahan menunggu di sini sampai dilanjutkan.</translation>
    </message>
    <message>
        <source>No open order is called so</source>
        <translation>Tidak ada pesanan terbuka dengan nama itu</translation>
    </message>
    <message>
        <source>Check the name or number; paid orders are under Orders today.</source>
        <translation>Periksa nama atau nomor; yang sudah dibayar ada di Pesanan hari ini.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more line(s)</source>
        <translation>
            <numerusform>dan %n baris lagi</numerusform>
        </translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Also at till {till}</source>
        <translation>Juga di kasir {till}</translation>
    </message>
    <message>
        <source>Till {till}</source>
        <translation>Kasir {till}</translation>
    </message>
    <message>
        <source>In its cart</source>
        <translation>Di keranjangnya</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Ambil alih</translation>
    </message>
</context>
<context>
    <name>OrderErrands</name>
    <message>
        <source>There is nothing to park.</source>
        <translation>Tidak ada yang bisa ditahan.</translation>
    </message>
    <message>
        <source>There is nothing to split.</source>
        <translation>Tidak ada yang bisa dipisah.</translation>
    </message>
    <message>
        <source>There is no order to merge into.</source>
        <translation>Belum ada pesanan tujuan gabung.</translation>
    </message>
    <message>
        <source>Merge which order into {name}?</source>
        <translation>Gabungkan pesanan mana ke {name}?</translation>
    </message>
    <message>
        <source>Everything on it comes onto this bill.</source>
        <translation>Semua isinya pindah ke tagihan ini.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Gabung</translation>
    </message>
    <message>
        <source>There is nothing to move.</source>
        <translation>Tidak ada yang bisa dipindah.</translation>
    </message>
    <message>
        <source>Move lines of {name} to which order?</source>
        <translation>Pindahkan baris {name} ke pesanan mana?</translation>
    </message>
    <message>
        <source>You choose the lines next.</source>
        <translation>Barisnya dipilih setelah ini.</translation>
    </message>
    <message>
        <source>Choose lines</source>
        <translation>Pilih baris</translation>
    </message>
    <message numerus="yes">
        <source>Split into %n bill(s).</source>
        <translation>
            <numerusform>Dipisah menjadi %n tagihan.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} is parked.</source>
        <translation>{name} ditahan.</translation>
    </message>
    <message>
        <source>Take it up again</source>
        <translation>Lanjutkan lagi</translation>
    </message>
    <message>
        <source>The lines are on the other order now.</source>
        <translation>Barisnya sudah di pesanan lain.</translation>
    </message>
    <message>
        <source>{number} is part of {other} now.</source>
        <translation>{number} sudah digabung ke {other}.</translation>
    </message>
</context>
<context>
    <name>OrderModel</name>
    <message>
        <source>Paid</source>
        <translation>Lunas</translation>
    </message>
    <message>
        <source>Voided</source>
        <translation>Transaksi dibatalkan</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Dibatalkan</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n baris</numerusform>
        </translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Digabung</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Dikembalikan</translation>
    </message>
    <message>
        <source>Refunded (part)</source>
        <translation>Dikembalikan sebagian</translation>
    </message>
    <message>
        <source>At another till</source>
        <translation>Di kasir lain</translation>
    </message>
</context>
<context>
    <name>OrderWords</name>
    <message>
        <source>Dine in</source>
        <translation>Makan di sini</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Bawa pulang</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Antar</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} mnt</translation>
    </message>
    <message>
        <source>{h} h {n} min</source>
        <translation>{h} jam {n} mnt</translation>
    </message>
    <message>
        <source>{h} h {n}</source>
        <translation>{h} jam {n}</translation>
    </message>
</context>
<context>
    <name>OrdersScreen</name>
    <message>
        <source>Orders</source>
        <translation>Pesanan</translation>
    </message>
    <message>
        <source>Order number…</source>
        <translation>Nomor pesanan…</translation>
    </message>
    <message>
        <source>Search by order number</source>
        <translation>Cari menurut nomor pesanan</translation>
    </message>
    <message>
        <source>Orders of the day, newest first</source>
        <translation>Pesanan hari ini, terbaru dulu</translation>
    </message>
    <message>
        <source>The day in figures</source>
        <translation>Ringkasan hari</translation>
    </message>
    <message>
        <source>No orders on this day</source>
        <translation>Tidak ada pesanan pada hari ini</translation>
    </message>
    <message>
        <source>They appear here as soon as the first one is paid or cancelled.</source>
        <translation>Muncul di sini begitu yang pertama dibayar atau dibatalkan.</translation>
    </message>
    <message>
        <source>No order with this number</source>
        <translation>Tidak ada pesanan dengan nomor ini</translation>
    </message>
    <message>
        <source>Check the number, or look at another day.</source>
        <translation>Periksa nomornya, atau lihat hari lain.</translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s) waiting to print</source>
        <translation>
            <numerusform>%n struk menunggu dicetak</numerusform>
        </translation>
    </message>
    <message>
        <source>The till is opening</source>
        <translation>Kasir sedang dibuka</translation>
    </message>
    <message>
        <source>The orders follow in a moment.</source>
        <translation>Pesanan segera muncul.</translation>
    </message>
    <message>
        <source>The list cannot be read just now</source>
        <translation>Daftar belum bisa dibaca</translation>
    </message>
    <message>
        <source>Every sale is saved in the journal. Try again in a moment.</source>
        <translation>Setiap penjualan tersimpan di jurnal. Coba lagi sebentar lagi.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Coba lagi</translation>
    </message>
</context>
<context>
    <name>OtherTills</name>
    <message>
        <source>Other tills of the shop may join this till&apos;s server</source>
        <translation>Kasir lain di toko boleh bergabung ke server kasir ini</translation>
    </message>
    <message>
        <source>They reach it in the shop&apos;s network, and everything they say is encrypted.</source>
        <translation>Mereka masuk lewat jaringan toko, dan semua yang dikirim dienkripsi.</translation>
    </message>
    <message>
        <source>Code for another till</source>
        <translation>Kode untuk kasir lain</translation>
    </message>
    <message>
        <source>Type at the other till: {address}</source>
        <translation>Ketik di kasir lain: {address}</translation>
    </message>
    <message>
        <source>Fingerprint to compare there:</source>
        <translation>Sidik jari untuk dibandingkan di sana:</translation>
    </message>
    <message>
        <source>Pairing code, for ten minutes: {code}</source>
        <translation>Kode pemasangan, berlaku sepuluh menit: {code}</translation>
    </message>
    <message>
        <source>No code was made. It takes a manager, and a server that answers.</source>
        <translation>Kode belum dibuat. Perlu manajer, dan server yang menjawab.</translation>
    </message>
</context>
<context>
    <name>OverrideSheet</name>
    <message>
        <source>New price</source>
        <translation>Harga baru</translation>
    </message>
    <message>
        <source>Back to the menu&apos;s price</source>
        <translation>Kembali ke harga menu</translation>
    </message>
    <message>
        <source>The menu says {price}.</source>
        <translation>Harga menu {price}.</translation>
    </message>
    <message>
        <source>Price of {name}</source>
        <translation>Harga {name}</translation>
    </message>
    <message>
        <source>Price agreed</source>
        <translation>Harga disepakati</translation>
    </message>
    <message>
        <source>Wrong on the menu</source>
        <translation>Salah di menu</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Rusak</translation>
    </message>
    <message>
        <source>Other size</source>
        <translation>Ukuran lain</translation>
    </message>
    <message>
        <source>Set price</source>
        <translation>Pakai harga</translation>
    </message>
    <message>
        <source>Choose or write why.</source>
        <translation>Pilih atau tulis alasannya.</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Takings by hour</source>
        <translation>Penerimaan per jam</translation>
    </message>
    <message>
        <source>What sold best</source>
        <translation>Paling laku</translation>
    </message>
</context>
<context>
    <name>OwnPinSheet</name>
    <message>
        <source>Keep this PIN</source>
        <translation>Pakai PIN ini</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Lanjut</translation>
    </message>
    <message>
        <source>Your PIN now</source>
        <translation>PIN Anda saat ini</translation>
    </message>
    <message>
        <source>Your new PIN</source>
        <translation>PIN baru Anda</translation>
    </message>
    <message>
        <source>The new PIN once more</source>
        <translation>PIN baru sekali lagi</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Sebentar…</translation>
    </message>
    <message>
        <source>{shortest} to {longest} digits. Only you should know them.</source>
        <translation>{shortest} sampai {longest} angka. Hanya Anda yang boleh tahu.</translation>
    </message>
    <message>
        <source>That was another PIN. Begin again.</source>
        <translation>PIN tidak sama. Ulangi dari awal.</translation>
    </message>
</context>
<context>
    <name>PaidPanel</name>
    <message>
        <source>Paid · {number}</source>
        <translation>Terbayar · {number}</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Kembalian</translation>
    </message>
    <message>
        <source>Paid in full</source>
        <translation>Lunas</translation>
    </message>
    <message>
        <source>{tendered} received for {due}</source>
        <translation>Diterima {tendered} untuk {due}</translation>
    </message>
    <message>
        <source>Already paid · {number}</source>
        <translation>Sudah dibayar · {number}</translation>
    </message>
    <message>
        <source>No money was taken twice. Total:</source>
        <translation>Uang tidak diterima dua kali. Total:</translation>
    </message>
    <message>
        <source>The next scan or any key begins a new sale.</source>
        <translation>Pindaian atau tombol apa pun memulai penjualan baru.</translation>
    </message>
    <message>
        <source>New sale</source>
        <translation>Penjualan baru</translation>
    </message>
</context>
<context>
    <name>PaidView</name>
    <message>
        <source>Thank you!</source>
        <translation>Terima kasih!</translation>
    </message>
    <message>
        <source>Your change</source>
        <translation>Kembalian Anda</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Lunas</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>Pembulatan</translation>
    </message>
</context>
<context>
    <name>PaperFields</name>
    <message>
        <source>Number on the receipt</source>
        <translation>Nomor struk</translation>
    </message>
    <message>
        <source>Day of sale</source>
        <translation>Tanggal jual</translation>
    </message>
    <message>
        <source>Total on the receipt</source>
        <translation>Total di struk</translation>
    </message>
</context>
<context>
    <name>PaperLineSheet</name>
    <message>
        <source>Price of one on the paper</source>
        <translation>Harga satuan di struk</translation>
    </message>
    <message>
        <source>Left empty it is today&apos;s price.</source>
        <translation>Kosong berarti harga hari ini.</translation>
    </message>
    <message>
        <source>How much came back</source>
        <translation>Berapa yang kembali</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>PayAccount</name>
    <message>
        <source>{name} may not buy on account.</source>
        <translation>{name} belum boleh berutang.</translation>
    </message>
    <message>
        <source>{name}: {left} may still go on account.</source>
        <translation>{name}: masih boleh berutang {left}.</translation>
    </message>
    <message>
        <source>{name}: {left} may still go on account; more needs a PIN.</source>
        <translation>{name}: masih boleh berutang {left}; selebihnya perlu PIN.</translation>
    </message>
</context>
<context>
    <name>PayBackSheet</name>
    <message>
        <source>{name} pays back</source>
        <translation>{name} membayar utang</translation>
    </message>
    <message>
        <source>Owed: {owed}</source>
        <translation>Utang: {owed}</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Nominal</translation>
    </message>
    <message>
        <source>Reference, if there is one</source>
        <translation>Referensi, jika ada</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referensi</translation>
    </message>
    <message>
        <source>Take payment</source>
        <translation>Terima</translation>
    </message>
    <message>
        <source>No more than {owed} is owed.</source>
        <translation>Utangnya hanya {owed}.</translation>
    </message>
    <message>
        <source>{left} is still owed then.</source>
        <translation>Setelah itu sisa utang {left}.</translation>
    </message>
</context>
<context>
    <name>PayScreen</name>
    <message>
        <source>Order {number}</source>
        <translation>Pesanan {number}</translation>
    </message>
</context>
<context>
    <name>PaymentAlerts</name>
    <message>
        <source>Paid: {amount} · {method} · {number}</source>
        <translation>Lunas: {amount} · {method} · {number}</translation>
    </message>
    <message>
        <source>{amount} by {method} came for {number} when nothing was left to pay.</source>
        <translation>{amount} lewat {method} masuk untuk {number} saat tidak ada lagi yang harus dibayar.</translation>
    </message>
    <message>
        <source>Give it back</source>
        <translation>Kembalikan</translation>
    </message>
    <message>
        <source>The provider did not give back {amount} by {method} for {number}.</source>
        <translation>Penyedia tidak mengembalikan {amount} lewat {method} untuk {number}.</translation>
    </message>
    <message>
        <source>Give cash instead</source>
        <translation>Ganti dengan tunai</translation>
    </message>
    <message>
        <source>{number}: {paid} came by {method} instead of {amount}: {difference}.</source>
        <translation>{number}: masuk {paid} lewat {method}, bukan {amount}: {difference}.</translation>
    </message>
</context>
<context>
    <name>PaymentMethod</name>
    <message>
        <source>QRIS of the shop</source>
        <translation>QRIS toko</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Kartu</translation>
    </message>
    <message>
        <source>Card at the terminal</source>
        <translation>Kartu di mesin EDC</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>diminta</translation>
    </message>
    <message>
        <source>on its way back</source>
        <translation>sedang dikembalikan</translation>
    </message>
    <message>
        <source>given back</source>
        <translation>sudah dikembalikan</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>ditolak</translation>
    </message>
    <message>
        <source>given back in cash</source>
        <translation>dikembalikan tunai</translation>
    </message>
    <message>
        <source>{amount} too much</source>
        <translation>Lebih {amount}</translation>
    </message>
    <message>
        <source>{amount} too little</source>
        <translation>Kurang {amount}</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Lunas</translation>
    </message>
    <message>
        <source>Time is over</source>
        <translation>Waktu habis</translation>
    </message>
    <message>
        <source>Cancelled, not over</source>
        <translation>Dibatalkan, belum selesai</translation>
    </message>
    <message>
        <source>Its money may still come. Put it aside to go on.</source>
        <translation>Uangnya masih bisa masuk. Sisihkan untuk lanjut.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Dibatalkan</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Belum diketahui</translation>
    </message>
    <message>
        <source>The answer was lost. The till asks until it is known.</source>
        <translation>Jawabannya hilang. Kasir bertanya sampai jelas.</translation>
    </message>
    <message>
        <source>Being paid…</source>
        <translation>Sedang dibayar…</translation>
    </message>
    <message>
        <source>The provider has it. It is not paid yet.</source>
        <translation>Sedang diproses penyedia. Belum lunas.</translation>
    </message>
    <message>
        <source>{paid} came instead of {amount}. This is not paid.</source>
        <translation>Masuk {paid}, bukan {amount}. Ini belum lunas.</translation>
    </message>
    <message>
        <source>Nothing was paid. Try again, or pay another way.</source>
        <translation>Belum ada yang dibayar. Coba lagi, atau bayar cara lain.</translation>
    </message>
    <message>
        <source>Waiting for the money</source>
        <translation>Menunggu uang masuk</translation>
    </message>
    <message>
        <source>The till asks once more whether it was paid.</source>
        <translation>Kasir bertanya sekali lagi apakah sudah dibayar.</translation>
    </message>
    <message>
        <source>The guest scans this code and pays.</source>
        <translation>Tamu memindai kode ini lalu membayar.</translation>
    </message>
    <message>
        <source>The provider is being asked…</source>
        <translation>Sedang meminta ke penyedia…</translation>
    </message>
</context>
<context>
    <name>PaymentView</name>
    <message>
        <source>Account of {name}</source>
        <translation>Rekening {name}</translation>
    </message>
    <message>
        <source>Scan this code and pay</source>
        <translation>Pindai kode ini untuk membayar</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>Sisa {time}</translation>
    </message>
</context>
<context>
    <name>PaymentsSection</name>
    <message>
        <source>Bank and QR</source>
        <translation>Bank dan QR</translation>
    </message>
    <message>
        <source>What the till draws by itself. Providers stand under Wallets and cards.</source>
        <translation>Yang dibuat kasir sendiri. Penyedia ada di Dompet dan kartu.</translation>
    </message>
    <message>
        <source>Bank of the shop</source>
        <translation>Bank toko</translation>
    </message>
    <message>
        <source>None: no VietQR</source>
        <translation>Tidak ada: tanpa VietQR</translation>
    </message>
    <message>
        <source>Account number</source>
        <translation>Nomor rekening</translation>
    </message>
    <message>
        <source>As the bank writes it</source>
        <translation>Seperti ditulis bank</translation>
    </message>
    <message>
        <source>It is the number of a card</source>
        <translation>Ini nomor kartu</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>Pemilik rekening</translation>
    </message>
    <message>
        <source>The guest&apos;s banking app shows the same name</source>
        <translation>Aplikasi bank tamu menampilkan nama yang sama</translation>
    </message>
    <message>
        <source>QRIS of the shop</source>
        <translation>QRIS toko</translation>
    </message>
    <message>
        <source>Scan the printed code, or paste its text</source>
        <translation>Pindai kode cetak, atau tempel isinya</translation>
    </message>
    <message>
        <source>Trusted unseen in a shift, at most</source>
        <translation>Dipercaya sebelum terlihat, paling banyak per sif</translation>
    </message>
    <message>
        <source>Empty: no transfer counts before it is seen</source>
        <translation>Kosong: transfer dihitung setelah terlihat</translation>
    </message>
    <message>
        <source>Card terminal beside this till</source>
        <translation>Mesin EDC di kasir ini</translation>
    </message>
    <message>
        <source>Its name at the provider, as tmr_… or P400Plus-…; empty: none</source>
        <translation>Namanya di penyedia, mis. tmr_… atau P400Plus-…; kosong: tidak ada</translation>
    </message>
    <message>
        <source>Enter an amount, or leave it empty.</source>
        <translation>Isi jumlahnya, atau kosongkan.</translation>
    </message>
    <message>
        <source>To try: scan it with a banking app. It must show the holder&apos;s name.</source>
        <translation>Coba: pindai dengan aplikasi bank. Nama pemilik harus muncul.</translation>
    </message>
</context>
<context>
    <name>PeopleTiles</name>
    <message>
        <source>People</source>
        <translation>Staf</translation>
    </message>
</context>
<context>
    <name>PickSheet</name>
    <message>
        <source>Name, table or number…</source>
        <translation>Nama, meja, atau nomor…</translation>
    </message>
    <message>
        <source>Search open orders</source>
        <translation>Cari pesanan terbuka</translation>
    </message>
    <message>
        <source>Open orders</source>
        <translation>Pesanan terbuka</translation>
    </message>
    <message>
        <source>No open order is called so.</source>
        <translation>Tidak ada pesanan terbuka dengan nama itu.</translation>
    </message>
    <message>
        <source>There is no other open order.</source>
        <translation>Tidak ada pesanan terbuka lain.</translation>
    </message>
</context>
<context>
    <name>PickTableSheet</name>
    <message>
        <source>Table or area…</source>
        <translation>Meja atau area…</translation>
    </message>
    <message>
        <source>Search tables</source>
        <translation>Cari meja</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Meja</translation>
    </message>
</context>
<context>
    <name>PictureField</name>
    <message>
        <source>Choose a picture</source>
        <translation>Pilih gambar</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>Tanpa gambar</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message numerus="yes">
        <source>PIN, %n digit(s) entered</source>
        <translation>
            <numerusform>PIN, %n angka dimasukkan</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete last digit</source>
        <translation>Hapus angka terakhir</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Kosongkan</translation>
    </message>
</context>
<context>
    <name>PinPanel</name>
    <message>
        <source>One moment…</source>
        <translation>Sebentar…</translation>
    </message>
    <message>
        <source>Choose a person.</source>
        <translation>Pilih orangnya.</translation>
    </message>
    <message>
        <source>PIN of {name}</source>
        <translation>PIN {name}</translation>
    </message>
</context>
<context>
    <name>PinSheet</name>
    <message>
        <source>No authority vouches for {server}. If the shop hosts it, compare this fingerprint with the one the server shows. If they differ, somebody else answers.</source>
        <translation>Tidak ada otoritas yang menjamin {server}. Bandingkan sidik jari ini dengan yang tampil di server. Jika berbeda, pihak lain yang menjawab.</translation>
    </message>
    <message>
        <source>Trust this server?</source>
        <translation>Percayai server ini?</translation>
    </message>
    <message>
        <source>From then on only this certificate.</source>
        <translation>Sejak itu hanya sertifikat ini.</translation>
    </message>
    <message>
        <source>Trust it</source>
        <translation>Percayai</translation>
    </message>
    <message>
        <source>I have compared every pair</source>
        <translation>Saya sudah membandingkan tiap pasang</translation>
    </message>
</context>
<context>
    <name>Place</name>
    <message>
        <source>Order numbers begin with</source>
        <translation>Nomor pesanan diawali</translation>
    </message>
    <message>
        <source>Language of the receipts</source>
        <translation>Bahasa struk</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Negara</translation>
    </message>
    <message>
        <source>Name of the shop</source>
        <translation>Nama toko</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Alamat</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telepon</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>Nomor pajak</translation>
    </message>
    <message>
        <source>Line above the receipt</source>
        <translation>Baris di atas struk</translation>
    </message>
    <message>
        <source>Line below the receipt</source>
        <translation>Baris di bawah struk</translation>
    </message>
    <message>
        <source>Name of the cashier</source>
        <translation>Nama kasir</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Business day</source>
        <translation>Hari usaha</translation>
    </message>
    <message>
        <source>Service charge</source>
        <translation>Biaya layanan</translation>
    </message>
    <message>
        <source>Rounding of cash</source>
        <translation>Pembulatan tunai</translation>
    </message>
    <message>
        <source>Round tax</source>
        <translation>Pembulatan pajak</translation>
    </message>
    <message>
        <source>Selling needs an open shift</source>
        <translation>Harus buka shift untuk menjual</translation>
    </message>
    <message>
        <source>Most discount of a role</source>
        <translation>Diskon tertinggi per peran</translation>
    </message>
    <message>
        <source>Reasons for discounts</source>
        <translation>Alasan diskon</translation>
    </message>
    <message>
        <source>Reasons for voids</source>
        <translation>Alasan pembatalan</translation>
    </message>
    <message>
        <source>Reasons for cancelled orders</source>
        <translation>Alasan batal pesanan</translation>
    </message>
    <message>
        <source>Reasons for other prices</source>
        <translation>Alasan harga lain</translation>
    </message>
    <message>
        <source>Code on the receipt</source>
        <translation>Kode di struk</translation>
    </message>
    <message>
        <source>Reasons for refunds</source>
        <translation>Alasan pengembalian</translation>
    </message>
    <message>
        <source>Reasons for cash in and out</source>
        <translation>Alasan kas masuk dan keluar</translation>
    </message>
    <message>
        <source>Tenders</source>
        <translation>Cara bayar</translation>
    </message>
    <message>
        <source>Kinds of order</source>
        <translation>Jenis pesanan</translation>
    </message>
    <message>
        <source>Kitchen stations</source>
        <translation>Stasiun dapur</translation>
    </message>
    <message>
        <source>Bank account for VietQR</source>
        <translation>Rekening bank untuk VietQR</translation>
    </message>
    <message>
        <source>Holder of the bank account</source>
        <translation>Pemilik rekening bank</translation>
    </message>
    <message>
        <source>QRIS of the shop</source>
        <translation>QRIS toko</translation>
    </message>
    <message>
        <source>Most on trust in a shift</source>
        <translation>Batas atas dasar percaya per sif</translation>
    </message>
    <message>
        <source>Staff let guests in who scan a table</source>
        <translation>Staf menyetujui tamu yang memindai meja</translation>
    </message>
    <message>
        <source>A scan opens the table</source>
        <translation>Pindai langsung membuka meja</translation>
    </message>
    <message>
        <source>How tables pay</source>
        <translation>Cara meja membayar</translation>
    </message>
    <message>
        <source>Staff choose how a table pays</source>
        <translation>Staf memilih cara meja membayar</translation>
    </message>
    <message>
        <source>A quiet table ends after minutes</source>
        <translation>Meja sepi ditutup setelah (menit)</translation>
    </message>
    <message>
        <source>Language of this till</source>
        <translation>Bahasa kasir ini</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Terang atau gelap</translation>
    </message>
    <message>
        <source>Printers</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Receipt after each sale</source>
        <translation>Struk setelah tiap penjualan</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Pemindai</translation>
    </message>
    <message>
        <source>Layouts of scale labels</source>
        <translation>Pola label timbangan</translation>
    </message>
    <message>
        <source>Customer display</source>
        <translation>Layar pelanggan</translation>
    </message>
    <message>
        <source>Lock after minutes</source>
        <translation>Kunci setelah menit</translation>
    </message>
    <message>
        <source>Own server beside the till</source>
        <translation>Server sendiri di kasir</translation>
    </message>
    <message>
        <source>Phones may reach this till</source>
        <translation>Ponsel boleh menjangkau kasir ini</translation>
    </message>
    <message>
        <source>Address for guests&apos; phones</source>
        <translation>Alamat untuk ponsel tamu</translation>
    </message>
    <message>
        <source>Port for guests&apos; phones</source>
        <translation>Port untuk ponsel tamu</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Alamat server</translation>
    </message>
    <message>
        <source>Other tills may join this till</source>
        <translation>Kasir lain boleh bergabung ke kasir ini</translation>
    </message>
    <message>
        <source>Certificate of the server</source>
        <translation>Sertifikat server</translation>
    </message>
    <message>
        <source>A typed 185 means 185.000</source>
        <translation>Ketik 185 berarti 185.000</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ya</translation>
    </message>
    <message>
        <source>no</source>
        <translation>tidak</translation>
    </message>
    <message>
        <source>Tax rate: {tax_class}, from {day}</source>
        <translation>Tarif pajak: {tax_class}, mulai {day}</translation>
    </message>
</context>
<context>
    <name>PriceSheet</name>
    <message>
        <source>Price</source>
        <translation>Harga</translation>
    </message>
    <message>
        <source>This product has no fixed price. What does it cost?</source>
        <translation>Barang ini tidak punya harga tetap. Berapa harganya?</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>PrintQueueScreen</name>
    <message>
        <source>Waiting to print</source>
        <translation>Menunggu dicetak</translation>
    </message>
    <message>
        <source>Receipts waiting to print, oldest first</source>
        <translation>Struk menunggu dicetak, terlama dulu</translation>
    </message>
    <message>
        <source>Printers</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Every sale here is saved. A receipt that may be on paper is marked REPRINT.</source>
        <translation>Semua penjualan di sini tersimpan. Struk yang mungkin sudah tercetak ditandai CETAK ULANG.</translation>
    </message>
    <message>
        <source>Nothing is waiting</source>
        <translation>Tidak ada yang menunggu</translation>
    </message>
    <message>
        <source>Every receipt is printed. What cannot be printed appears here.</source>
        <translation>Semua struk tercetak. Yang tidak bisa dicetak muncul di sini.</translation>
    </message>
    <message>
        <source>{number} is not printed. It can be had again from the orders.</source>
        <translation>{number} tidak dicetak. Bisa dicetak lagi dari pesanan.</translation>
    </message>
</context>
<context>
    <name>PrintWords</name>
    <message>
        <source>No receipt</source>
        <translation>Tanpa struk</translation>
    </message>
    <message>
        <source>Waiting to print</source>
        <translation>Menunggu dicetak</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Mencetak</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Tercetak</translation>
    </message>
    <message>
        <source>May have printed</source>
        <translation>Mungkin tercetak</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>Tidak tercetak</translation>
    </message>
    <message>
        <source>Not to be printed</source>
        <translation>Tidak dicetak</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Siap</translation>
    </message>
    <message>
        <source>Paper nearly out</source>
        <translation>Kertas hampir habis</translation>
    </message>
    <message>
        <source>No paper</source>
        <translation>Kertas habis</translation>
    </message>
    <message>
        <source>Cover open</source>
        <translation>Penutup terbuka</translation>
    </message>
    <message>
        <source>Printer does not answer</source>
        <translation>Printer tidak menjawab</translation>
    </message>
    <message>
        <source>Printer does not say</source>
        <translation>Status belum diketahui</translation>
    </message>
    <message>
        <source>Waiting its turn</source>
        <translation>Menunggu giliran</translation>
    </message>
    <message>
        <source>REPRINT {number}</source>
        <translation>CETAK ULANG {number}</translation>
    </message>
    <message>
        <source>Kitchen {number}</source>
        <translation>Dapur {number}</translation>
    </message>
    <message>
        <source>Receipt printer</source>
        <translation>Printer struk</translation>
    </message>
</context>
<context>
    <name>PrinterAlerts</name>
    <message>
        <source>Waiting receipts</source>
        <translation>Struk menunggu</translation>
    </message>
</context>
<context>
    <name>PrinterForm</name>
    <message>
        <source>Such as 192.168.1.50, or 192.168.1.50:9100</source>
        <translation>Misalnya 192.168.1.50 atau 192.168.1.50:9100</translation>
    </message>
    <message>
        <source>Maker and product, such as 04b8:0202</source>
        <translation>Kode pembuat dan produk, misalnya 04b8:0202</translation>
    </message>
    <message>
        <source>A device or file, such as /dev/usb/lp0 or LPT1</source>
        <translation>Perangkat atau berkas, misalnya /dev/usb/lp0 atau LPT1</translation>
    </message>
    <message>
        <source>A folder for the pictures; may be empty</source>
        <translation>Folder untuk gambar; boleh kosong</translation>
    </message>
    <message>
        <source>This address cannot be reached. Check it.</source>
        <translation>Alamat ini tidak terjangkau. Periksa lagi.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Connected by</source>
        <translation>Tersambung lewat</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Jaringan</translation>
    </message>
    <message>
        <source>USB</source>
        <translation>USB</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Berkas</translation>
    </message>
    <message>
        <source>Screen only</source>
        <translation>Hanya layar</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Kertas</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Huruf</translation>
    </message>
    <message>
        <source>Own letters where the printer has them; tax recorders can read those.</source>
        <translation>Huruf printer bila ada; alat perekam pajak dapat membacanya.</translation>
    </message>
    <message>
        <source>The printer&apos;s own</source>
        <translation>Huruf printer</translation>
    </message>
    <message>
        <source>Always as a picture</source>
        <translation>Selalu sebagai gambar</translation>
    </message>
    <message>
        <source>Opens the cash drawer</source>
        <translation>Membuka laci uang</translation>
    </message>
    <message>
        <source>A printer needs a name.</source>
        <translation>Beri nama printer.</translation>
    </message>
    <message>
        <source>Another printer has this name.</source>
        <translation>Nama ini sudah dipakai printer lain.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Alamat</translation>
    </message>
</context>
<context>
    <name>PrintersSection</name>
    <message>
        <source>Printers</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Receipts go to the first printer.</source>
        <translation>Struk dicetak di printer pertama.</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Cari</translation>
    </message>
    <message>
        <source>Printers that were found</source>
        <translation>Printer yang ditemukan</translation>
    </message>
    <message>
        <source>Add printer</source>
        <translation>Tambah printer</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Test page</source>
        <translation>Halaman uji</translation>
    </message>
    <message>
        <source>Save printer</source>
        <translation>Simpan printer</translation>
    </message>
    <message>
        <source>{state}. Look at the paper: did the test page come out?</source>
        <translation>{state}. Lihat kertasnya: apakah halaman uji keluar?</translation>
    </message>
    <message>
        <source>Printer {number}</source>
        <translation>Printer {number}</translation>
    </message>
    <message>
        <source>{printer} is removed.</source>
        <translation>{printer} dihapus.</translation>
    </message>
    <message>
        <source>{printer} is saved. Print a test page.</source>
        <translation>{printer} disimpan. Cetak halaman uji.</translation>
    </message>
    <message>
        <source>The test page is on its way to the printer.</source>
        <translation>Halaman uji sedang dikirim ke printer.</translation>
    </message>
    <message>
        <source>Looking for printers…</source>
        <translation>Mencari printer…</translation>
    </message>
    <message>
        <source>Found. Touch one to add it.</source>
        <translation>Ditemukan. Sentuh untuk menambahkan.</translation>
    </message>
    <message>
        <source>No other printer found here. Add a network printer by its address.</source>
        <translation>Tidak ada printer lain di sini. Tambahkan printer jaringan dengan alamatnya.</translation>
    </message>
</context>
<context>
    <name>PrintersStep</name>
    <message>
        <source>Did the test page come out, with all letters and cut off?</source>
        <translation>Apakah halaman uji keluar, hurufnya lengkap dan terpotong?</translation>
    </message>
    <message>
        <source>Good. Receipts go there.</source>
        <translation>Bagus. Struk dicetak di sana.</translation>
    </message>
    <message>
        <source>Look at paper and cover, then at cable and address. A picture instead of letters helps where accents are wrong; 58 mm where lines are cut off.</source>
        <translation>Periksa kertas dan tutup, lalu kabel dan alamat. Bila aksen salah, pilih cetak sebagai gambar; bila baris terpotong, pilih 58 mm.</translation>
    </message>
</context>
<context>
    <name>ProductsSection</name>
    <message>
        <source>Products</source>
        <translation>Barang</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ya</translation>
    </message>
    <message>
        <source>no, some rows were left out</source>
        <translation>tidak, beberapa baris dilewati</translation>
    </message>
    <message>
        <source>nothing imported yet</source>
        <translation>belum ada impor</translation>
    </message>
    <message>
        <source>Products on sale</source>
        <translation>Barang yang dijual</translation>
    </message>
    <message>
        <source>List number</source>
        <translation>Nomor daftar</translation>
    </message>
    <message>
        <source>The whole list</source>
        <translation>Daftar lengkap</translation>
    </message>
    <message>
        <source>Products with a photo</source>
        <translation>Barang berfoto</translation>
    </message>
    <message>
        <source>Products come from a file: .csv, .xlsx or .json, one product a row.</source>
        <translation>Barang berasal dari berkas .csv, .xlsx, atau .json, satu barang per baris.</translation>
    </message>
</context>
<context>
    <name>ProductsStep</name>
    <message>
        <source>Products</source>
        <translation>Barang</translation>
    </message>
    <message>
        <source>Products can be imported again and again, at any time.</source>
        <translation>Barang bisa diimpor kapan saja, berulang kali.</translation>
    </message>
    <message>
        <source>Keep the products there are</source>
        <translation>Pertahankan barang yang ada</translation>
    </message>
    <message>
        <source>Begin with demo products, to try things out</source>
        <translation>Mulai dengan barang contoh untuk mencoba</translation>
    </message>
    <message>
        <source>Import my own list: CSV, XLSX or JSON</source>
        <translation>Impor daftar sendiri: CSV, XLSX, atau JSON</translation>
    </message>
    <message>
        <source>Begin with empty shelves</source>
        <translation>Mulai dengan rak kosong</translation>
    </message>
</context>
<context>
    <name>Provider</name>
    <message>
        <source>Tells when a bank transfer has come</source>
        <translation>Memberi tahu bila transfer bank masuk</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Kartu</translation>
    </message>
    <message>
        <source>MoMo wallet</source>
        <translation>Dompet MoMo</translation>
    </message>
    <message>
        <source>ShopeePay wallet</source>
        <translation>Dompet ShopeePay</translation>
    </message>
    <message>
        <source>VNPAY-QR, banks and cards</source>
        <translation>VNPAY-QR, bank, dan kartu</translation>
    </message>
    <message>
        <source>ZaloPay wallet</source>
        <translation>Dompet ZaloPay</translation>
    </message>
    <message>
        <source>Only where the provider has named another one.</source>
        <translation>Hanya bila penyedia memberi alamat lain.</translation>
    </message>
    <message>
        <source>This till&apos;s name for it = the provider&apos;s name, with commas.</source>
        <translation>Nama di kasir = nama dari penyedia, dipisah koma.</translation>
    </message>
    <message>
        <source>Access key</source>
        <translation>Access key</translation>
    </message>
    <message>
        <source>Acquirer of the QRIS</source>
        <translation>Acquirer QRIS</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API key</translation>
    </message>
    <message>
        <source>Address for queries and refunds</source>
        <translation>Alamat untuk kueri dan refund</translation>
    </message>
    <message>
        <source>It stands in the contract.</source>
        <translation>Tertulis di kontrak.</translation>
    </message>
    <message>
        <source>App ID</source>
        <translation>App ID</translation>
    </message>
    <message>
        <source>Way of paying (bank code)</source>
        <translation>Cara bayar (bank code)</translation>
    </message>
    <message>
        <source>VNPAYQR, VNBANK or INTCARD. Empty: the guest chooses.</source>
        <translation>VNPAYQR, VNBANK, atau INTCARD. Kosong: tamu memilih.</translation>
    </message>
    <message>
        <source>Webhook verification token</source>
        <translation>Token verifikasi webhook</translation>
    </message>
    <message>
        <source>Other address to call back</source>
        <translation>Alamat callback lain</translation>
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
        <translation>Mata uang akun</translation>
    </message>
    <message>
        <source>The contract has a QR of its own (genqr)</source>
        <translation>Kontrak punya QR sendiri (genqr)</translation>
    </message>
    <message>
        <source>Hash secret</source>
        <translation>Hash secret</translation>
    </message>
    <message>
        <source>HMAC key</source>
        <translation>Kunci HMAC</translation>
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
        <translation>Awalan alamat live</translation>
    </message>
    <message>
        <source>Empty: for trying out, no money moves.</source>
        <translation>Kosong: uji coba, tanpa uang sungguhan.</translation>
    </message>
    <message>
        <source>Merchant account</source>
        <translation>Akun merchant</translation>
    </message>
    <message>
        <source>Merchant ID (merchant_ext_id)</source>
        <translation>ID merchant (merchant_ext_id)</translation>
    </message>
    <message>
        <source>Partner code</source>
        <translation>Kode mitra (Partner code)</translation>
    </message>
    <message>
        <source>Address of the pay page</source>
        <translation>Alamat halaman bayar</translation>
    </message>
    <message>
        <source>Card readers</source>
        <translation>Pembaca kartu</translation>
    </message>
    <message>
        <source>Page guests come back to</source>
        <translation>Halaman kembali untuk tamu</translation>
    </message>
    <message>
        <source>Wallets that send guests back need it.</source>
        <translation>Perlu untuk dompet yang mengembalikan tamu.</translation>
    </message>
    <message>
        <source>For trying out (sandbox): no money moves</source>
        <translation>Uji coba (sandbox): tanpa uang sungguhan</translation>
    </message>
    <message>
        <source>Webhook secret</source>
        <translation>Rahasia webhook</translation>
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
        <translation>ID toko (store_ext_id)</translation>
    </message>
    <message>
        <source>Empty: the shop&apos;s own id.</source>
        <translation>Kosong: id toko sendiri.</translation>
    </message>
    <message>
        <source>Address of the terminals</source>
        <translation>Alamat terminal</translation>
    </message>
    <message>
        <source>Terminals</source>
        <translation>Terminal</translation>
    </message>
    <message>
        <source>Terminal code (TmnCode)</source>
        <translation>Kode terminal (TmnCode)</translation>
    </message>
    <message>
        <source>Other address</source>
        <translation>Alamat lain</translation>
    </message>
    <message>
        <source>Password of the webhook</source>
        <translation>Kata sandi webhook</translation>
    </message>
    <message>
        <source>Webhook signing secret</source>
        <translation>Signing secret webhook</translation>
    </message>
    <message>
        <source>User of the webhook</source>
        <translation>Pengguna webhook</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Mati</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Aktif</translation>
    </message>
    <message>
        <source>On, for trying out</source>
        <translation>Aktif, uji coba</translation>
    </message>
    <message>
        <source>Something is missing</source>
        <translation>Belum lengkap</translation>
    </message>
    <message>
        <source>Something is wrong</source>
        <translation>Ada yang salah</translation>
    </message>
    <message>
        <source>Checked: {provider} knows this shop. No money moved.</source>
        <translation>Sudah dicek: {provider} mengenali toko ini. Tidak ada uang berpindah.</translation>
    </message>
    <message>
        <source>{provider} does not know these keys. Compare each with its portal.</source>
        <translation>{provider} tidak mengenali kunci ini. Cocokkan satu per satu dengan portalnya.</translation>
    </message>
    <message>
        <source>{provider} does not answer. The keys are kept; try it again later.</source>
        <translation>{provider} tidak menjawab. Kunci tersimpan; coba lagi nanti.</translation>
    </message>
    <message>
        <source>{provider} answers, but not with yes or no. Try it with a small payment.</source>
        <translation>{provider} menjawab, tetapi tidak jelas. Coba dengan pembayaran kecil.</translation>
    </message>
    <message>
        <source>Complete. {provider} can only call, not be asked: send a test notice from its portal.</source>
        <translation>Lengkap. {provider} hanya memanggil, tak bisa ditanya: kirim notifikasi uji dari portalnya.</translation>
    </message>
    <message>
        <source>Write it as https://server.example, without spaces.</source>
        <translation>Tulis seperti https://server.example, tanpa spasi.</translation>
    </message>
    <message>
        <source>Only digits, please.</source>
        <translation>Hanya angka.</translation>
    </message>
    <message>
        <source>Write it as T1=name there, T2=name there.</source>
        <translation>Tulis seperti T1=nama di sana, T2=nama di sana.</translation>
    </message>
    <message>
        <source>The provider writes it in another way. Copy it again.</source>
        <translation>Penyedia menulisnya lain. Salin lagi.</translation>
    </message>
    <message>
        <source>{provider} is off until this is right: {settings}</source>
        <translation>{provider} mati sampai ini benar: {settings}</translation>
    </message>
</context>
<context>
    <name>ProviderForm</name>
    <message>
        <source>Only where the contract asks for it</source>
        <translation>Hanya bila diminta kontrak</translation>
    </message>
    <message>
        <source>This is missing.</source>
        <translation>Ini belum diisi.</translation>
    </message>
    <message>
        <source>One of these two is enough.</source>
        <translation>Cukup salah satu.</translation>
    </message>
</context>
<context>
    <name>ProviderPage</name>
    <message>
        <source>Address for the provider&apos;s portal (webhook, IPN, callback)</source>
        <translation>Alamat untuk portal penyedia (webhook, IPN, callback)</translation>
    </message>
    <message>
        <source>It has to call this till. Enter the address of a tunnel on the page before.</source>
        <translation>Layanan ini harus bisa memanggil kasir. Isi alamat tunnel di halaman sebelumnya.</translation>
    </message>
    <message>
        <source>The internet does not reach this till: it asks by itself every few seconds.</source>
        <translation>Internet tidak menjangkau kasir ini: kasir bertanya sendiri tiap beberapa detik.</translation>
    </message>
    <message>
        <source>The address is copied.</source>
        <translation>Alamat disalin.</translation>
    </message>
</context>
<context>
    <name>ProvidersSection</name>
    <message>
        <source>Wallets and cards</source>
        <translation>Dompet dan kartu</translation>
    </message>
    <message>
        <source>Providers of payments</source>
        <translation>Penyedia pembayaran</translation>
    </message>
    <message>
        <source>Address at which the internet reaches this till</source>
        <translation>Alamat kasir ini dari internet</translation>
    </message>
    <message>
        <source>Of a tunnel, if there is one. Only bank notices cannot do without.</source>
        <translation>Milik tunnel, bila ada. Hanya notifikasi bank yang wajib.</translation>
    </message>
    <message>
        <source>Use this address</source>
        <translation>Pakai alamat ini</translation>
    </message>
    <message>
        <source>All providers</source>
        <translation>Semua penyedia</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Matikan</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Coba</translation>
    </message>
    <message>
        <source>Save and check</source>
        <translation>Simpan dan cek</translation>
    </message>
    <message>
        <source>They are set up on the shop&apos;s server; here it is seen how they are.</source>
        <translation>Diatur di server toko; di sini hanya terlihat keadaannya.</translation>
    </message>
    <message>
        <source>This computer has no keyring: who can read its disk can read these keys too.</source>
        <translation>Komputer ini tanpa keyring: siapa yang bisa membaca disknya bisa membaca kunci ini.</translation>
    </message>
    <message>
        <source>Keys are kept in this computer&apos;s keyring, and in no other file, journal or log.</source>
        <translation>Kunci disimpan di keyring komputer ini, tidak di berkas, jurnal, atau log lain.</translation>
    </message>
    <message>
        <source>Providers are set up at the till that sells, not while training.</source>
        <translation>Penyedia diatur di kasir yang menjual, bukan saat latihan.</translation>
    </message>
    <message>
        <source>The server is asked…</source>
        <translation>Server ditanya…</translation>
    </message>
    <message>
        <source>The server begins anew…</source>
        <translation>Server dimulai ulang…</translation>
    </message>
    <message>
        <source>{provider} is asked…</source>
        <translation>{provider} ditanya…</translation>
    </message>
    <message>
        <source>Write it as https://server.example, without spaces.</source>
        <translation>Tulis seperti https://server.example, tanpa spasi.</translation>
    </message>
    <message>
        <source>Providers can call {address} from now on.</source>
        <translation>Penyedia kini bisa memanggil {address}.</translation>
    </message>
    <message>
        <source>No provider calls; this till asks them by itself.</source>
        <translation>Tidak ada yang memanggil; kasir bertanya sendiri.</translation>
    </message>
    <message>
        <source>{provider} is off.</source>
        <translation>{provider} mati.</translation>
    </message>
    <message>
        <source>Kept, but {provider} stays off.</source>
        <translation>Tersimpan, tetapi {provider} tetap mati.</translation>
    </message>
</context>
<context>
    <name>QrPicture</name>
    <message>
        <source>Payment code</source>
        <translation>Kode pembayaran</translation>
    </message>
</context>
<context>
    <name>QuantitySheet</name>
    <message>
        <source>Weight in kilograms</source>
        <translation>Berat dalam kilogram</translation>
    </message>
    <message>
        <source>Amount in litres</source>
        <translation>Isi dalam liter</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Berapa banyak</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Yes</source>
        <translation>Ya</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Tidak</translation>
    </message>
</context>
<context>
    <name>QueueModel</name>
    <message>
        <source>{attempts} of {most} tries</source>
        <translation>{attempts} dari {most} kali</translation>
    </message>
    <message>
        <source>since {time} · {printer}</source>
        <translation>sejak {time} · {printer}</translation>
    </message>
</context>
<context>
    <name>RatesSection</name>
    <message>
        <source>over</source>
        <translation>sudah lewat</translation>
    </message>
    <message>
        <source>holds now</source>
        <translation>berlaku</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>akan berlaku</translation>
    </message>
    <message>
        <source>Tax rates</source>
        <translation>Tarif pajak</translation>
    </message>
    <message>
        <source>A rate counts from its day on. Open orders keep the one they began with.</source>
        <translation>Tarif berlaku mulai harinya. Pesanan terbuka memakai tarif semula.</translation>
    </message>
    <message>
        <source>Rates by date</source>
        <translation>Tarif menurut tanggal</translation>
    </message>
    <message>
        <source>New rate for</source>
        <translation>Tarif baru untuk</translation>
    </message>
    <message>
        <source>From the day</source>
        <translation>Mulai tanggal</translation>
    </message>
    <message>
        <source>Such as 01/01/2027</source>
        <translation>Misalnya 01/01/2027</translation>
    </message>
    <message>
        <source>Rate in %</source>
        <translation>Tarif dalam %</translation>
    </message>
    <message>
        <source>0 for no tax</source>
        <translation>0 untuk tanpa pajak</translation>
    </message>
    <message>
        <source>Law or decree</source>
        <translation>Undang-undang atau peraturan</translation>
    </message>
    <message>
        <source>May stay empty</source>
        <translation>Boleh kosong</translation>
    </message>
    <message>
        <source>Take this rate away</source>
        <translation>Hapus tarif ini</translation>
    </message>
    <message>
        <source>Add rate</source>
        <translation>Tambah tarif</translation>
    </message>
    <message>
        <source>Enter day, month and year, such as 01/01/2027.</source>
        <translation>Masukkan hari, bulan, tahun, misalnya 01/01/2027.</translation>
    </message>
    <message>
        <source>Enter a percentage from 0 to 100, such as 10.</source>
        <translation>Masukkan persen dari 0 sampai 100, misalnya 10.</translation>
    </message>
    <message>
        <source>no tax</source>
        <translation>tanpa pajak</translation>
    </message>
    <message>
        <source>from the beginning</source>
        <translation>sejak awal</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>mulai {day}</translation>
    </message>
</context>
<context>
    <name>ReasonField</name>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Reason in a few words…</source>
        <translation>Alasan singkat…</translation>
    </message>
</context>
<context>
    <name>ReasonPicker</name>
    <message>
        <source>No reason</source>
        <translation>Tanpa alasan</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>Lainnya…</translation>
    </message>
    <message>
        <source>Reason in a few words</source>
        <translation>Alasan singkat</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Daftar alasan</translation>
    </message>
    <message>
        <source>Regular guest</source>
        <translation>Pelanggan tetap</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Staf</translation>
    </message>
    <message>
        <source>Late or wrong</source>
        <translation>Terlambat atau salah</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Rusak</translation>
    </message>
    <message>
        <source>Promotion</source>
        <translation>Promo</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Pilih…</translation>
    </message>
</context>
<context>
    <name>ReceiptScreen</name>
    <message>
        <source>Receipt {number}</source>
        <translation>Struk {number}</translation>
    </message>
    <message>
        <source>The receipt as it is printed</source>
        <translation>Struk seperti tercetak</translation>
    </message>
    <message>
        <source>Waiting to print</source>
        <translation>Menunggu dicetak</translation>
    </message>
    <message>
        <source>This receipt cannot be shown</source>
        <translation>Struk ini tidak dapat ditampilkan</translation>
    </message>
    <message>
        <source>Go back and choose the order again. Every sale is saved.</source>
        <translation>Kembali dan pilih pesanan lagi. Semua penjualan tersimpan.</translation>
    </message>
    <message>
        <source>{attempts} of {most} tries.</source>
        <translation>{attempts} dari {most} kali.</translation>
    </message>
    <message>
        <source>No receipt was asked for at this sale.</source>
        <translation>Penjualan ini tanpa permintaan struk.</translation>
    </message>
    <message>
        <source>The printer said that it is well.</source>
        <translation>Printer menyatakan berhasil.</translation>
    </message>
    <message>
        <source>The printer does not say. Look at the paper before printing again.</source>
        <translation>Printer tidak memberi tahu. Lihat kertas sebelum mencetak lagi.</translation>
    </message>
    <message>
        <source>Somebody decided that it need not come out.</source>
        <translation>Diputuskan tidak perlu dicetak.</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Terjual</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Voided</source>
        <translation>Transaksi dibatalkan</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Dikembalikan</translation>
    </message>
</context>
<context>
    <name>ReceiptSection</name>
    <message>
        <source>Receipt</source>
        <translation>Struk</translation>
    </message>
    <message>
        <source>Receipts printed from now on look like this, old ones too.</source>
        <translation>Struk yang dicetak mulai sekarang seperti ini, juga cetak ulang yang lama.</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>A dark drawing on white prints best. It is made into black dots.</source>
        <translation>Gambar gelap di atas putih paling bagus. Gambar diubah jadi titik hitam.</translation>
    </message>
    <message>
        <source>Code of the order</source>
        <translation>Kode struk</translation>
    </message>
    <message>
        <source>Scan it when goods come back. Bar codes suit most scanners.</source>
        <translation>Pindai saat barang dikembalikan. Barcode cocok untuk kebanyakan pemindai.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Tidak ada</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>Kode QR</translation>
    </message>
    <message>
        <source>Bar code</source>
        <translation>Barcode</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Keduanya</translation>
    </message>
    <message>
        <source>That file holds no picture. Choose a PNG or JPEG file.</source>
        <translation>Berkas itu bukan gambar. Pilih berkas PNG atau JPEG.</translation>
    </message>
</context>
<context>
    <name>RefundFindScreen</name>
    <message>
        <source>Refund: which sale?</source>
        <translation>Pengembalian: yang mana?</translation>
    </message>
    <message>
        <source>Number, amount or goods…</source>
        <translation>Nomor, jumlah, barang…</translation>
    </message>
    <message>
        <source>Search by number, amount or goods</source>
        <translation>Cari nomor, jumlah, atau barang</translation>
    </message>
    <message>
        <source>Sales of the day, newest first</source>
        <translation>Penjualan hari itu, terbaru dulu</translation>
    </message>
    <message>
        <source>Or scan the code on the receipt.</source>
        <translation>Atau pindai kode di struk.</translation>
    </message>
    <message>
        <source>Given back today</source>
        <translation>Dikembalikan hari ini</translation>
    </message>
    <message numerus="yes">
        <source>%n refund(s)</source>
        <translation>
            <numerusform>%n pengembalian</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was sold on this day</source>
        <translation>Tidak ada penjualan hari itu</translation>
    </message>
    <message>
        <source>Look at another day, or scan the receipt.</source>
        <translation>Lihat hari lain, atau pindai struk.</translation>
    </message>
    <message>
        <source>Nothing fits on this day</source>
        <translation>Tidak ada yang cocok hari itu</translation>
    </message>
    <message>
        <source>Enter looks for the number on all days.</source>
        <translation>Enter mencari nomor di semua hari.</translation>
    </message>
    <message>
        <source>The list cannot be read just now</source>
        <translation>Daftar belum bisa dibaca</translation>
    </message>
    <message>
        <source>Every sale is saved in the journal. Try again in a moment.</source>
        <translation>Setiap penjualan tersimpan di jurnal. Coba lagi sebentar lagi.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Coba lagi</translation>
    </message>
    <message>
        <source>Give {amount} back in cash.</source>
        <translation>Kembalikan {amount} tunai.</translation>
    </message>
</context>
<context>
    <name>RefundPaper</name>
    <message>
        <source>The receipt of {number} is on its way to the printer.</source>
        <translation>Struk {number} sedang dikirim ke printer.</translation>
    </message>
    <message>
        <source>Printing a receipt again needs approval.</source>
        <translation>Mencetak ulang struk perlu persetujuan.</translation>
    </message>
    <message>
        <source>The receipt of {number} prints again, marked {mark}.</source>
        <translation>Struk {number} dicetak lagi, bertanda {mark}.</translation>
    </message>
</context>
<context>
    <name>RefundPaperScreen</name>
    <message>
        <source>Refund from another till&apos;s receipt</source>
        <translation>Pengembalian dari struk kasir lain</translation>
    </message>
    <message>
        <source>Add goods that came back…</source>
        <translation>Tambah barang yang kembali…</translation>
    </message>
    <message>
        <source>Search goods to add</source>
        <translation>Cari barang untuk ditambah</translation>
    </message>
    <message>
        <source>Goods that come back</source>
        <translation>Barang yang kembali</translation>
    </message>
    <message>
        <source>Found goods</source>
        <translation>Barang ditemukan</translation>
    </message>
    <message>
        <source>Which goods come back?</source>
        <translation>Barang mana yang kembali?</translation>
    </message>
    <message>
        <source>Type a name above or scan them. Somebody&apos;s PIN is asked for at the end.</source>
        <translation>Ketik namanya di atas atau pindai. PIN diminta di akhir.</translation>
    </message>
</context>
<context>
    <name>RefundScreen</name>
    <message>
        <source>Refund of sale {number}</source>
        <translation>Pengembalian {number}</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Pengembalian</translation>
    </message>
    <message>
        <source>Goods of the sale</source>
        <translation>Barang penjualan</translation>
    </message>
    <message>
        <source>This sale was voided</source>
        <translation>Penjualan ini sudah dibatalkan</translation>
    </message>
    <message>
        <source>The sale cannot be read</source>
        <translation>Penjualan tidak terbaca</translation>
    </message>
    <message>
        <source>Go back and look for another one.</source>
        <translation>Kembali dan cari yang lain.</translation>
    </message>
</context>
<context>
    <name>RefuseSheet</name>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Refuse round {number} of {table}?</source>
        <translation>Tolak pesanan ke-{number} {table}?</translation>
    </message>
    <message>
        <source>What is ticked is not made. The guests read why on their phones.</source>
        <translation>Yang dicentang tidak dibuat. Tamu membaca alasannya di ponsel.</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Tolak</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Biarkan</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Habis</translation>
    </message>
    <message>
        <source>Too much to do</source>
        <translation>Terlalu ramai</translation>
    </message>
    <message>
        <source>The kitchen is closed</source>
        <translation>Dapur sudah tutup</translation>
    </message>
    <message>
        <source>Nobody sits there</source>
        <translation>Tidak ada tamu di situ</translation>
    </message>
</context>
<context>
    <name>ReportsScreen</name>
    <message>
        <source>Reports</source>
        <translation>Laporan</translation>
    </message>
    <message>
        <source>Table of the report</source>
        <translation>Tabel laporan</translation>
    </message>
    <message>
        <source>Whole day or one shift</source>
        <translation>Sehari penuh atau satu shift</translation>
    </message>
    <message>
        <source>Whole day</source>
        <translation>Sehari penuh</translation>
    </message>
    <message>
        <source>The report is being made</source>
        <translation>Laporan sedang dibuat</translation>
    </message>
    <message>
        <source>It takes a moment.</source>
        <translation>Tunggu sebentar.</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Ringkasan</translation>
    </message>
    <message>
        <source>Nothing was sold</source>
        <translation>Tidak ada penjualan</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Tersimpan: {file}</translation>
    </message>
    <message>
        <source>The file could not be saved. Choose another folder.</source>
        <translation>Berkas tidak dapat disimpan. Pilih folder lain.</translation>
    </message>
    <message>
        <source>The report cannot be made just now</source>
        <translation>Laporan belum dapat dibuat</translation>
    </message>
    <message>
        <source>Every sale is saved in the journal. Try again in a moment.</source>
        <translation>Setiap penjualan tersimpan di jurnal. Coba lagi sebentar lagi.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Coba lagi</translation>
    </message>
    <message>
        <source>The report is printed on the receipt printer.</source>
        <translation>Laporan dicetak di printer struk.</translation>
    </message>
    <message>
        <source>No sale and no refund fell into this time. Choose another day above.</source>
        <translation>Tidak ada penjualan atau pengembalian pada waktu ini. Pilih hari lain di atas.</translation>
    </message>
</context>
<context>
    <name>Reprint</name>
    <message>
        <source>The receipt of {number} is on its way to the printer.</source>
        <translation>Struk {number} sedang dikirim ke printer.</translation>
    </message>
    <message>
        <source>Printing a receipt again needs approval.</source>
        <translation>Mencetak ulang struk perlu persetujuan.</translation>
    </message>
    <message>
        <source>The receipt of {number} prints again, marked {mark}.</source>
        <translation>Struk {number} dicetak lagi, bertanda {mark}.</translation>
    </message>
    <message>
        <source>There is no sale yet whose receipt could be printed.</source>
        <translation>Belum ada penjualan yang struknya bisa dicetak.</translation>
    </message>
</context>
<context>
    <name>ResultPanel</name>
    <message>
        <source>Why? It is kept with the Z.</source>
        <translation>Kenapa? Alasannya disimpan bersama Z.</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Alasan lain</translation>
    </message>
    <message>
        <source>The drawer fits to the last note.</source>
        <translation>Isi laci cocok sampai lembar terakhir.</translation>
    </message>
    <message>
        <source>There is more in the drawer than there should be</source>
        <translation>Uang di laci lebih dari seharusnya</translation>
    </message>
    <message>
        <source>Something is missing from the drawer</source>
        <translation>Uang di laci kurang</translation>
    </message>
</context>
<context>
    <name>Ribbon</name>
    <message>
        <source>TRAINING · nothing here is a real sale</source>
        <translation>LATIHAN · tidak ada penjualan di sini yang nyata</translation>
    </message>
</context>
<context>
    <name>RulesSection</name>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Saved. It counts from now on.</source>
        <translation>Tersimpan. Berlaku mulai sekarang.</translation>
    </message>
</context>
<context>
    <name>RulesStep</name>
    <message>
        <source>Money and taxes</source>
        <translation>Uang dan pajak</translation>
    </message>
    <message>
        <source>Ask your accountant when you are not sure. Settings change all of it later.</source>
        <translation>Tanyakan akuntan bila ragu. Semuanya bisa diubah nanti di Pengaturan.</translation>
    </message>
    <message>
        <source>Prices on the shelf</source>
        <translation>Harga di rak</translation>
    </message>
    <message>
        <source>Tax included</source>
        <translation>Termasuk pajak</translation>
    </message>
    <message>
        <source>Tax on top (++)</source>
        <translation>Belum termasuk pajak (++)</translation>
    </message>
    <message>
        <source>Service charge in %</source>
        <translation>Biaya layanan (%)</translation>
    </message>
    <message>
        <source>0 for none, at most 25</source>
        <translation>0 bila tidak ada, paling banyak 25</translation>
    </message>
    <message>
        <source>Cash in steps of</source>
        <translation>Kelipatan tunai</translation>
    </message>
    <message>
        <source>Selling needs an open shift, with a counted drawer</source>
        <translation>Harus buka shift dan menghitung laci untuk menjual</translation>
    </message>
    <message>
        <source>Enter a percentage from 0 to 25, such as 5.</source>
        <translation>Masukkan persentase 0 sampai 25, misalnya 5.</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>Tanpa pembulatan</translation>
    </message>
    <message>
        <source>Money and day are written</source>
        <translation>Uang dan tanggal ditulis</translation>
    </message>
    <message>
        <source>{tax_class}, from {day}</source>
        <translation>{tax_class}, mulai {day}</translation>
    </message>
    <message>
        <source>no tax</source>
        <translation>tanpa pajak</translation>
    </message>
</context>
<context>
    <name>SavingSheet</name>
    <message>
        <source>PDF, to read and to print</source>
        <translation>PDF, untuk dibaca dan dicetak</translation>
    </message>
    <message>
        <source>CSV, for a spreadsheet</source>
        <translation>CSV, untuk lembar kerja</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Save as a file</source>
        <translation>Simpan sebagai berkas</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>There is no such folder. Choose another one.</source>
        <translation>Folder itu tidak ada. Pilih yang lain.</translation>
    </message>
</context>
<context>
    <name>ScaleSection</name>
    <message>
        <source>Scale labels</source>
        <translation>Label timbangan</translation>
    </message>
    <message>
        <source>Scan a label of the scale. Is it read wrongly? Say what stands on it.</source>
        <translation>Pindai label timbangan. Salah terbaca? Masukkan apa yang tertulis.</translation>
    </message>
    <message>
        <source>Scan a label</source>
        <translation>Pindai label</translation>
    </message>
    <message>
        <source>It is read out, not sold.</source>
        <translation>Hanya dibaca, tidak dijual.</translation>
    </message>
    <message>
        <source>Article number</source>
        <translation>Kode barang</translation>
    </message>
    <message>
        <source>as in the scale</source>
        <translation>seperti di timbangan</translation>
    </message>
    <message>
        <source>Weight in kg</source>
        <translation>Berat dalam kg</translation>
    </message>
    <message>
        <source>as printed</source>
        <translation>seperti tercetak</translation>
    </message>
    <message>
        <source>Price of the pack</source>
        <translation>Harga bungkus</translation>
    </message>
    <message>
        <source>Work out the layout</source>
        <translation>Cari polanya</translation>
    </message>
    <message>
        <source>Read labels like this</source>
        <translation>Baca label seperti ini</translation>
    </message>
    <message>
        <source>Layouts in use</source>
        <translation>Pola yang dipakai</translation>
    </message>
    <message>
        <source>I article, W weight, P price, C check digit. Such as 21IIIIIWWWWWC</source>
        <translation>I barang, W berat, P harga, C digit cek. Misalnya 21IIIIIWWWWWC</translation>
    </message>
    <message>
        <source>The layout is {layout}.</source>
        <translation>Polanya {layout}.</translation>
    </message>
    <message>
        <source>Most likely {layout}. Show another label of other goods to be sure.</source>
        <translation>Kemungkinan {layout}. Tunjukkan label barang lain agar pasti.</translation>
    </message>
    <message>
        <source>Kept. Labels of the scale are read like this from now on.</source>
        <translation>Disimpan. Label timbangan dibaca begini mulai sekarang.</translation>
    </message>
    <message>
        <source>A layout has 13 places: two digits, then I, W or P, and C at the end.</source>
        <translation>Pola punya 13 tempat: dua angka, lalu I, W atau P, dan C di akhir.</translation>
    </message>
    <message>
        <source>The layouts are kept.</source>
        <translation>Pola disimpan.</translation>
    </message>
</context>
<context>
    <name>ScannerSection</name>
    <message>
        <source>A scanner types like a person, only faster. The till learns how fast.</source>
        <translation>Pemindai mengetik seperti orang, hanya lebih cepat. Kasir ini mengukur kecepatannya.</translation>
    </message>
    <message>
        <source>Touch here, then scan three times</source>
        <translation>Sentuh di sini, lalu pindai tiga kali</translation>
    </message>
    <message>
        <source>Now: keys closer than {gap} ms belong to a scan.</source>
        <translation>Sekarang: tombol berjarak kurang dari {gap} ms dianggap pindaian.</translation>
    </message>
    <message>
        <source>It is read out, not sold.</source>
        <translation>Hanya dibaca, tidak dijual.</translation>
    </message>
    <message>
        <source>{count} of {most} scans. Go on.</source>
        <translation>{count} dari {most} pindaian. Lanjutkan.</translation>
    </message>
    <message>
        <source>That was as slow as typing. Set the scanner to send a prefix (STX).</source>
        <translation>Selambat mengetik. Setel pemindai agar mengirim awalan (STX).</translation>
    </message>
    <message>
        <source>Measured: {gap} ms. The scanner is told from typing.</source>
        <translation>Terukur: {gap} ms. Pemindai terbedakan dari ketikan.</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Pemindai</translation>
    </message>
    <message>
        <source>Now: the scanner sends a sign before each code.</source>
        <translation>Sekarang: pemindai mengirim tanda sebelum tiap kode.</translation>
    </message>
    <message>
        <source>Scan something to try it</source>
        <translation>Pindai sesuatu untuk mencoba</translation>
    </message>
    <message>
        <source>Learned: the scanner sends a sign before each code.</source>
        <translation>Dikenali: pemindai mengirim tanda sebelum tiap kode.</translation>
    </message>
</context>
<context>
    <name>SecretLine</name>
    <message>
        <source>Show while it is held down</source>
        <translation>Tahan untuk melihat</translation>
    </message>
    <message>
        <source>Kept. Type to replace it</source>
        <translation>Tersimpan. Ketik untuk mengganti</translation>
    </message>
</context>
<context>
    <name>SellScreen</name>
    <message>
        <source>{name} is marked as sold out. It was added all the same.</source>
        <translation>{name} ditandai habis. Tetap ditambahkan.</translation>
    </message>
</context>
<context>
    <name>ServerSection</name>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Every sale is kept on this till first. The server gets it a moment later.</source>
        <translation>Setiap penjualan disimpan di kasir ini dulu. Server menerimanya sesaat kemudian.</translation>
    </message>
    <message>
        <source>Address of the shop&apos;s server</source>
        <translation>Alamat server toko</translation>
    </message>
    <message>
        <source>Begins with https://. Empty: this till is its own server.</source>
        <translation>Diawali https://. Kosong: kasir ini menjadi servernya sendiri.</translation>
    </message>
    <message>
        <source>Pairing code</source>
        <translation>Kode pemasangan</translation>
    </message>
    <message>
        <source>A manager makes one on the server. It is good for ten minutes, once.</source>
        <translation>Manajer membuatnya di server. Berlaku sepuluh menit, sekali pakai.</translation>
    </message>
    <message>
        <source>Connect this till</source>
        <translation>Hubungkan kasir ini</translation>
    </message>
    <message>
        <source>Write it as https://server.example, without spaces.</source>
        <translation>Tulis seperti https://server.example, tanpa spasi.</translation>
    </message>
    <message>
        <source>Enter the code the server shows, as in 7KQM-2X9D.</source>
        <translation>Masukkan kode yang ditampilkan server, seperti 7KQM-2X9D.</translation>
    </message>
    <message>
        <source>This till now goes to {server}.</source>
        <translation>Kasir ini sekarang terhubung ke {server}.</translation>
    </message>
    <message>
        <source>This till is its own server from now on.</source>
        <translation>Mulai sekarang kasir ini menjadi servernya sendiri.</translation>
    </message>
    <message>
        <source>this till&apos;s own server</source>
        <translation>server milik kasir ini</translation>
    </message>
    <message>
        <source>Not connected to a server.</source>
        <translation>Tidak terhubung ke server.</translation>
    </message>
    <message>
        <source>Connecting to {server}…</source>
        <translation>Menghubungkan ke {server}…</translation>
    </message>
    <message>
        <source>Connected to {server}.</source>
        <translation>Terhubung ke {server}.</translation>
    </message>
    <message>
        <source>{server} does not answer. It is tried again by itself.</source>
        <translation>{server} tidak menjawab. Akan dicoba lagi sendiri.</translation>
    </message>
    <message>
        <source>{server} needs somebody: the message says what to do.</source>
        <translation>Sambungan ke {server} perlu ditangani: pesannya menjelaskan apa yang harus dilakukan.</translation>
    </message>
</context>
<context>
    <name>SessionQrSheet</name>
    <message>
        <source>QR for the guests of {table}</source>
        <translation>QR untuk tamu {table}</translation>
    </message>
    <message>
        <source>Guests scan this to order. It ends with their visit.</source>
        <translation>Tamu memindai ini untuk memesan. Berakhir saat tamu pulang.</translation>
    </message>
    <message>
        <source>Without a bill it ends at {time}.</source>
        <translation>Tanpa tagihan berakhir pukul {time}.</translation>
    </message>
    <message>
        <source>Print the slip</source>
        <translation>Cetak slip</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>Buka pengaturan</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Each phone has a bill of its own.</source>
        <translation>Setiap ponsel punya tagihan sendiri.</translation>
    </message>
    <message>
        <source>One bill for the table, paid at the end.</source>
        <translation>Satu tagihan per meja, bayar di akhir.</translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <source>Settings</source>
        <translation>Pengaturan</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Bagian</translation>
    </message>
</context>
<context>
    <name>SetupOffer</name>
    <message>
        <source>Setting up the shop is not finished.</source>
        <translation>Penyiapan toko belum selesai.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Lanjutkan</translation>
    </message>
    <message>
        <source>This is the demo shop.</source>
        <translation>Ini toko contoh.</translation>
    </message>
    <message>
        <source>Set up your own</source>
        <translation>Siapkan toko Anda</translation>
    </message>
    <message>
        <source>Leave training first.</source>
        <translation>Selesaikan latihan dulu.</translation>
    </message>
</context>
<context>
    <name>SetupScreen</name>
    <message>
        <source>Set up the shop</source>
        <translation>Siapkan toko</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Langkah</translation>
    </message>
    <message>
        <source>Step {number} of {most}</source>
        <translation>Langkah {number} dari {most}</translation>
    </message>
    <message>
        <source>The shop is set up. Good sales!</source>
        <translation>Toko sudah siap. Semoga laris!</translation>
    </message>
</context>
<context>
    <name>SharedAlerts</name>
    <message>
        <source>{name} goes on at another till.</source>
        <translation>{name} dilanjutkan di kasir lain.</translation>
    </message>
    <message>
        <source>{name} is still to be paid: it was not on the bill of till {till}.</source>
        <translation>{name} belum dibayar: bagian ini tidak ada di tagihan kasir {till}.</translation>
    </message>
    <message>
        <source>{name} is still to be paid: it was not on the bill paid elsewhere.</source>
        <translation>{name} belum dibayar: bagian ini tidak ada di tagihan yang dibayar di tempat lain.</translation>
    </message>
    <message>
        <source>{name} was paid at another till. Give back what was paid here.</source>
        <translation>{name} sudah dibayar di kasir lain. Kembalikan yang dibayar di sini.</translation>
    </message>
    <message>
        <source>{name} goes on at till {till} as well. Only one of you may take the money.</source>
        <translation>{name} juga berjalan di kasir {till}. Hanya satu yang boleh menerima uang.</translation>
    </message>
</context>
<context>
    <name>SharesSheet</name>
    <message>
        <source>{amount} is left to pay.</source>
        <translation>Sisa bayar {amount}.</translation>
    </message>
    <message>
        <source>Split the bill</source>
        <translation>Bagi rata tagihan</translation>
    </message>
    <message>
        <source>{count} people</source>
        <translation>{count} orang</translation>
    </message>
    <message>
        <source>One person less</source>
        <translation>Kurangi satu orang</translation>
    </message>
    <message>
        <source>One person more</source>
        <translation>Tambah satu orang</translation>
    </message>
    <message>
        <source>the last one {share}</source>
        <translation>yang terakhir {share}</translation>
    </message>
    <message>
        <source>Split by {count}</source>
        <translation>Bagi {count}</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Sheet</source>
        <translation>Lembar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Isi</translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>Search products</source>
        <translation>Cari barang</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Barang</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Semua</translation>
    </message>
    <message>
        <source>All {count} products of the shop were searched.</source>
        <translation>Semua {count} barang toko sudah dicari.</translation>
    </message>
    <message>
        <source>{count} products were searched, but the product list is not complete.</source>
        <translation>{count} barang sudah dicari, tetapi daftar barang belum lengkap.</translation>
    </message>
    <message>
        <source>Nothing found for “{text}”</source>
        <translation>Tidak ditemukan “{text}”</translation>
    </message>
    <message>
        <source>Scan or search…</source>
        <translation>Pindai atau cari…</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Hapus pencarian</translation>
    </message>
    <message>
        <source>Opening the shop…</source>
        <translation>Membuka toko…</translation>
    </message>
    <message>
        <source>One moment.</source>
        <translation>Sebentar.</translation>
    </message>
    <message>
        <source>No products yet</source>
        <translation>Belum ada barang</translation>
    </message>
    <message>
        <source>Import your product list, or scan to see that the scanner works.</source>
        <translation>Impor daftar barang Anda, atau pindai untuk mencoba pemindai.</translation>
    </message>
    <message>
        <source>Import products</source>
        <translation>Impor barang</translation>
    </message>
    <message>
        <source>Nothing on this shelf</source>
        <translation>Kategori ini kosong</translation>
    </message>
    <message>
        <source>Choose another category.</source>
        <translation>Pilih kategori lain.</translation>
    </message>
</context>
<context>
    <name>ShiftCash</name>
    <message>
        <source>Pay in</source>
        <translation>Kas masuk</translation>
    </message>
    <message>
        <source>Pay out</source>
        <translation>Kas keluar</translation>
    </message>
    <message>
        <source>Safe drop</source>
        <translation>Setor brankas</translation>
    </message>
    <message>
        <source>Cash that comes in without a sale.</source>
        <translation>Uang tunai masuk laci tanpa penjualan.</translation>
    </message>
    <message>
        <source>Cash that is spent from the drawer.</source>
        <translation>Uang tunai dari laci untuk belanja.</translation>
    </message>
    <message>
        <source>Takings that go from the drawer into the safe.</source>
        <translation>Hasil penjualan dipindah dari laci ke brankas.</translation>
    </message>
</context>
<context>
    <name>ShiftFigures</name>
    <message>
        <source>Opened</source>
        <translation>Dibuka</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Oleh</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>Modal awal</translation>
    </message>
    <message>
        <source>Should be there</source>
        <translation>Seharusnya</translation>
    </message>
    <message>
        <source>Cash taken</source>
        <translation>Tunai diterima</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Dikembalikan</translation>
    </message>
    <message>
        <source>Paid in</source>
        <translation>Kas masuk</translation>
    </message>
    <message>
        <source>Paid out</source>
        <translation>Kas keluar</translation>
    </message>
    <message>
        <source>Safe drops</source>
        <translation>Setor brankas</translation>
    </message>
    <message>
        <source>Count {number}</source>
        <translation>Hitungan {number}</translation>
    </message>
    <message>
        <source>Should have been there</source>
        <translation>Seharusnya ada</translation>
    </message>
    <message>
        <source>It fits</source>
        <translation>Cocok</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Lebih</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>Kurang</translation>
    </message>
    <message>
        <source>Safe drop</source>
        <translation>Setor brankas</translation>
    </message>
    <message>
        <source>Taken at</source>
        <translation>Dibuat</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>Jumlah struk</translation>
    </message>
    <message>
        <source>Turnover</source>
        <translation>Omzet</translation>
    </message>
</context>
<context>
    <name>ShiftReason</name>
    <message>
        <source>Small change</source>
        <translation>Uang receh</translation>
    </message>
    <message>
        <source>Float topped up</source>
        <translation>Tambah modal</translation>
    </message>
    <message>
        <source>Ice</source>
        <translation>Es batu</translation>
    </message>
    <message>
        <source>Supplies</source>
        <translation>Perlengkapan</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Ongkos kirim</translation>
    </message>
    <message>
        <source>Tips paid out</source>
        <translation>Bagi tip</translation>
    </message>
    <message>
        <source>Large notes</source>
        <translation>Pecahan besar</translation>
    </message>
    <message>
        <source>Handed to the manager</source>
        <translation>Diserahkan ke manajer</translation>
    </message>
    <message>
        <source>Wrong change given</source>
        <translation>Salah kembalian</translation>
    </message>
    <message>
        <source>A sale was not rung up</source>
        <translation>Lupa dicatat</translation>
    </message>
    <message>
        <source>No small change</source>
        <translation>Tidak ada receh</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Tidak tahu</translation>
    </message>
</context>
<context>
    <name>ShiftScreen</name>
    <message>
        <source>Shift and drawer</source>
        <translation>Shift dan laci kas</translation>
    </message>
    <message>
        <source>Cash in and out of this shift</source>
        <translation>Kas masuk dan keluar shift ini</translation>
    </message>
    <message>
        <source>Closed shifts, the latest first</source>
        <translation>Shift yang sudah ditutup, terbaru dulu</translation>
    </message>
    <message>
        <source>The report as it is printed</source>
        <translation>Laporan seperti saat dicetak</translation>
    </message>
    <message>
        <source>The till is opening…</source>
        <translation>Kasir sedang dibuka…</translation>
    </message>
    <message>
        <source>One moment.</source>
        <translation>Sebentar.</translation>
    </message>
    <message>
        <source>No shift is open</source>
        <translation>Belum ada shift terbuka</translation>
    </message>
    <message>
        <source>Count the float into the drawer, then open the shift.</source>
        <translation>Hitung modal awal ke dalam laci, lalu buka shift.</translation>
    </message>
    <message>
        <source>Open shift</source>
        <translation>Buka shift</translation>
    </message>
    <message>
        <source>No shift was closed yet</source>
        <translation>Belum ada shift yang ditutup</translation>
    </message>
    <message>
        <source>Each closed shift stands here with its Z.</source>
        <translation>Setiap shift yang ditutup ada di sini dengan Z-nya.</translation>
    </message>
    <message>
        <source>Cash moved since the last count: count again before closing.</source>
        <translation>Kas berubah sejak hitungan terakhir: hitung ulang sebelum menutup.</translation>
    </message>
    <message>
        <source>A shift is open</source>
        <translation>Shift sedang terbuka</translation>
    </message>
    <message>
        <source>No cash was moved beside selling</source>
        <translation>Belum ada kas masuk atau keluar</translation>
    </message>
    <message>
        <source>What is paid in, paid out or dropped into the safe stands here.</source>
        <translation>Kas masuk, kas keluar, dan setoran brankas tampil di sini.</translation>
    </message>
    <message>
        <source>Count and close</source>
        <translation>Hitung dan tutup</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Sudah dihitung</translation>
    </message>
    <message>
        <source>Close the shift, or count once more. Both counts are kept.</source>
        <translation>Tutup shift, atau hitung sekali lagi. Kedua hitungan disimpan.</translation>
    </message>
    <message>
        <source>Close shift</source>
        <translation>Tutup shift</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>A reading in between. It ends nothing.</source>
        <translation>Bacaan sementara, shift tetap terbuka.</translation>
    </message>
    <message>
        <source>Closed and saved.</source>
        <translation>Sudah ditutup dan disimpan.</translation>
    </message>
    <message>
        <source>Read back: it differs from its entries. Tell support.</source>
        <translation>Dibaca ulang: berbeda dari entrinya. Hubungi tim bantuan.</translation>
    </message>
    <message>
        <source>Read back and compared with {count} entries: all the same.</source>
        <translation>Dibaca ulang dan dibandingkan dengan {count} entri: semuanya sama.</translation>
    </message>
    <message>
        <source>{name} goes to the printer.</source>
        <translation>{name} dikirim ke printer.</translation>
    </message>
    <message>
        <source>A Z is shown to people who may see the reports.</source>
        <translation>Z hanya ditampilkan kepada yang boleh melihat laporan.</translation>
    </message>
</context>
<context>
    <name>ShopSection</name>
    <message>
        <source>Shop</source>
        <translation>Toko</translation>
    </message>
    <message>
        <source>This stands on every receipt from now on.</source>
        <translation>Mulai sekarang tertera di semua struk.</translation>
    </message>
    <message>
        <source>Name of the shop</source>
        <translation>Nama toko</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Alamat</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telepon</translation>
    </message>
    <message>
        <source>Line above the receipt</source>
        <translation>Baris di atas struk</translation>
    </message>
    <message>
        <source>Line below the receipt</source>
        <translation>Baris di bawah struk</translation>
    </message>
    <message>
        <source>For example: thank you!</source>
        <translation>Misalnya: terima kasih!</translation>
    </message>
    <message>
        <source>Name of the cashier</source>
        <translation>Nama kasir</translation>
    </message>
    <message>
        <source>Tax number (NPWP)</source>
        <translation>NPWP</translation>
    </message>
    <message>
        <source>Tax number (MST)</source>
        <translation>Nomor pajak (MST)</translation>
    </message>
    <message>
        <source>15 or 16 digits</source>
        <translation>15 atau 16 angka</translation>
    </message>
    <message>
        <source>10, 12 or 13 digits</source>
        <translation>10, 12, atau 13 angka</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>This number has the wrong number of digits. Check it.</source>
        <translation>Jumlah angkanya tidak tepat. Periksa lagi.</translation>
    </message>
    <message>
        <source>Saved. Receipts carry it from now on.</source>
        <translation>Tersimpan. Mulai sekarang tertera di struk.</translation>
    </message>
</context>
<context>
    <name>ShopStep</name>
    <message>
        <source>Your shop</source>
        <translation>Toko Anda</translation>
    </message>
    <message>
        <source>This stands on every receipt. Only the name must be there.</source>
        <translation>Ini tercetak di setiap struk. Hanya nama yang wajib.</translation>
    </message>
    <message>
        <source>Name of the shop</source>
        <translation>Nama toko</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Alamat</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telepon</translation>
    </message>
    <message>
        <source>Tax number (NPWP)</source>
        <translation>NPWP</translation>
    </message>
    <message>
        <source>Tax number (MST)</source>
        <translation>Nomor pajak (MST)</translation>
    </message>
    <message>
        <source>15 or 16 digits</source>
        <translation>15 atau 16 angka</translation>
    </message>
    <message>
        <source>10, 12 or 13 digits</source>
        <translation>10, 12, atau 13 angka</translation>
    </message>
    <message>
        <source>Line above the receipt</source>
        <translation>Baris di atas struk</translation>
    </message>
    <message>
        <source>Line below the receipt</source>
        <translation>Baris di bawah struk</translation>
    </message>
    <message>
        <source>For example: thank you!</source>
        <translation>Misalnya: terima kasih!</translation>
    </message>
    <message>
        <source>Order numbers begin with</source>
        <translation>Nomor pesanan diawali</translation>
    </message>
    <message>
        <source>Different on each till of the shop, such as A or B</source>
        <translation>Berbeda di tiap kasir, misalnya A atau B</translation>
    </message>
    <message>
        <source>This number has the wrong number of digits. Check it.</source>
        <translation>Jumlah angkanya tidak tepat. Periksa lagi.</translation>
    </message>
</context>
<context>
    <name>SoldModel</name>
    <message>
        <source>Voided</source>
        <translation>Transaksi dibatalkan</translation>
    </message>
    <message>
        <source>{amount} given back</source>
        <translation>{amount} dikembalikan</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n baris</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SoldOutMarks</name>
    <message>
        <source>Find the product first, then mark it.</source>
        <translation>Cari barangnya dulu, lalu tandai.</translation>
    </message>
    <message>
        <source>{name}: sold out</source>
        <translation>{name}: habis</translation>
    </message>
    <message>
        <source>{name}: on sale again</source>
        <translation>{name}: dijual lagi</translation>
    </message>
</context>
<context>
    <name>SoldOutSheet</name>
    <message>
        <source>All of it</source>
        <translation>Semuanya</translation>
    </message>
    <message>
        <source>Sold out until I say</source>
        <translation>Habis sampai saya buka lagi</translation>
    </message>
    <message>
        <source>sold out</source>
        <translation>habis</translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation>Bagian mana?</translation>
    </message>
    <message>
        <source>On sale again</source>
        <translation>Jual lagi</translation>
    </message>
    <message>
        <source>Sold out until tomorrow</source>
        <translation>Habis sampai besok</translation>
    </message>
    <message>
        <source>On sale. All tills, guests&apos; phones and apps are told at once.</source>
        <translation>Sedang dijual. Semua kasir, ponsel tamu, dan aplikasi langsung diberi tahu.</translation>
    </message>
    <message>
        <source>Sold out until somebody says otherwise.</source>
        <translation>Habis sampai ada yang membuka lagi.</translation>
    </message>
    <message>
        <source>Sold out. Back by itself when the next business day begins.</source>
        <translation>Habis. Dijual lagi sendiri saat hari usaha berikutnya dimulai.</translation>
    </message>
    <message>
        <source>Sold out, says the product list.</source>
        <translation>Habis menurut daftar produk.</translation>
    </message>
</context>
<context>
    <name>SplitScreen</name>
    <message>
        <source>Split {name}</source>
        <translation>Pisah {name}</translation>
    </message>
    <message>
        <source>Move lines of {name}</source>
        <translation>Pindah baris {name}</translation>
    </message>
    <message>
        <source>Stays on {name}</source>
        <translation>Tetap di {name}</translation>
    </message>
    <message>
        <source>Move the lines</source>
        <translation>Pindahkan</translation>
    </message>
    <message>
        <source>Lines that stay</source>
        <translation>Baris yang tetap</translation>
    </message>
    <message>
        <source>Lines of the other bill</source>
        <translation>Baris tagihan lain</translation>
    </message>
    <message>
        <source>Nothing stays</source>
        <translation>Tidak ada yang tetap</translation>
    </message>
    <message>
        <source>The whole order goes along.</source>
        <translation>Seluruh pesanan ikut pindah.</translation>
    </message>
    <message>
        <source>Nothing on this bill yet</source>
        <translation>Tagihan ini masih kosong</translation>
    </message>
    <message>
        <source>Tap a line or press Enter to move one of it; with Shift the whole line.</source>
        <translation>Sentuh baris atau tekan Enter untuk pindah satu; dengan Shift satu baris penuh.</translation>
    </message>
    <message>
        <source>Onto {name}</source>
        <translation>Ke {name}</translation>
    </message>
    <message>
        <source>Bill {number}</source>
        <translation>Tagihan {number}</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Leave something on the old bill.</source>
        <translation>Sisakan sesuatu di tagihan lama.</translation>
    </message>
</context>
<context>
    <name>Spoken</name>
    <message>
        <source>dong</source>
        <translation>dong</translation>
    </message>
    <message>
        <source>rupiah</source>
        <translation>rupiah</translation>
    </message>
    <message>
        <source>dollars</source>
        <translation>dolar</translation>
    </message>
    <message>
        <source>Received {amount}</source>
        <translation>Pembayaran {amount} diterima</translation>
    </message>
    <message>
        <source>Attention: {amount} too little</source>
        <translation>Perhatian: kurang {amount}</translation>
    </message>
</context>
<context>
    <name>Staff</name>
    <message>
        <source>Cashier</source>
        <translation>Kasir</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Penyelia</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Manajer</translation>
    </message>
    <message>
        <source>discount above the limit</source>
        <translation>diskon di atas batas</translation>
    </message>
    <message>
        <source>change a price</source>
        <translation>mengubah harga</translation>
    </message>
    <message>
        <source>take out what the kitchen has</source>
        <translation>hapus yang sudah di dapur</translation>
    </message>
    <message>
        <source>cancel an order the kitchen has</source>
        <translation>batalkan pesanan di dapur</translation>
    </message>
    <message>
        <source>void a sale</source>
        <translation>membatalkan transaksi</translation>
    </message>
    <message>
        <source>refund</source>
        <translation>pengembalian uang</translation>
    </message>
    <message>
        <source>refund a sale of another till</source>
        <translation>pengembalian dari kasir lain</translation>
    </message>
    <message>
        <source>credit above the limit</source>
        <translation>kredit di atas batas</translation>
    </message>
    <message>
        <source>open the drawer without a sale</source>
        <translation>membuka laci tanpa penjualan</translation>
    </message>
    <message>
        <source>pay cash in or out</source>
        <translation>kas masuk atau keluar</translation>
    </message>
    <message>
        <source>print a receipt again</source>
        <translation>mencetak ulang struk</translation>
    </message>
    <message>
        <source>close the shift</source>
        <translation>menutup shift</translation>
    </message>
    <message>
        <source>see reports</source>
        <translation>melihat laporan</translation>
    </message>
    <message>
        <source>change settings</source>
        <translation>mengubah pengaturan</translation>
    </message>
    <message>
        <source>manage staff</source>
        <translation>mengelola staf</translation>
    </message>
    <message>
        <source>take over what another till has in its cart</source>
        <translation>ambil alih keranjang kasir lain</translation>
    </message>
    <message>
        <source>go on though a payment was not seen</source>
        <translation>lanjut walau pembayaran belum terlihat</translation>
    </message>
    <message>
        <source>open a table again that was closed</source>
        <translation>membuka lagi meja yang ditutup</translation>
    </message>
    <message>
        <source>mark what is sold out</source>
        <translation>menandai yang habis</translation>
    </message>
</context>
<context>
    <name>StaffForm</name>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>It stands on receipts and reports.</source>
        <translation>Tercetak di struk dan laporan.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Peran</translation>
    </message>
    <message>
        <source>May do without asking</source>
        <translation>Boleh dilakukan tanpa minta izin</translation>
    </message>
</context>
<context>
    <name>StaffSection</name>
    <message>
        <source>Staff</source>
        <translation>Staf</translation>
    </message>
    <message>
        <source>Who lacks a right is asked for the PIN of somebody who has it.</source>
        <translation>Yang tidak berhak diminta PIN orang yang berhak.</translation>
    </message>
    <message>
        <source>Nobody is named yet: everybody may do everything, without a PIN. Begin with a manager.</source>
        <translation>Belum ada staf: semua orang boleh melakukan apa saja tanpa PIN. Mulailah dengan seorang manajer.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Staf</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>Tambah orang</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>PIN baru</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Lock the till when nobody has touched it for</source>
        <translation>Kunci kasir bila tidak disentuh selama</translation>
    </message>
    <message>
        <source>On this till only. Ctrl+L locks it at once.</source>
        <translation>Hanya di kasir ini. Ctrl+L mengunci seketika.</translation>
    </message>
    <message>
        <source>Never locks</source>
        <translation>Tidak dikunci</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} mnt</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Orang baru</translation>
    </message>
    <message>
        <source>Yes, has left</source>
        <translation>Ya, sudah berhenti</translation>
    </message>
    <message>
        <source>Has left</source>
        <translation>Sudah berhenti</translation>
    </message>
    <message>
        <source>{name} is saved.</source>
        <translation>{name} tersimpan.</translation>
    </message>
    <message>
        <source>The new PIN counts from now on.</source>
        <translation>PIN baru berlaku mulai sekarang.</translation>
    </message>
    <message>
        <source>Taken out. Old receipts keep the name.</source>
        <translation>Sudah dikeluarkan. Struk lama tetap memuat namanya.</translation>
    </message>
</context>
<context>
    <name>StartUp</name>
    <message>
        <source>Last sale recorded: {number}, {total}, {time}.</source>
        <translation>Penjualan terakhir tercatat: {number}, {total}, {time}.</translation>
    </message>
    <message>
        <source>Order {number} is open as it was.</source>
        <translation>Pesanan {number} masih terbuka seperti semula.</translation>
    </message>
    <message>
        <source>Also open: {names}.</source>
        <translation>Juga terbuka: {names}.</translation>
    </message>
</context>
<context>
    <name>StationForm</name>
    <message>
        <source>Name of the station</source>
        <translation>Nama stasiun</translation>
    </message>
    <message>
        <source>It makes</source>
        <translation>Membuat</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Tidak ada</translation>
    </message>
    <message>
        <source>Show on the kitchen display</source>
        <translation>Tampilkan di layar dapur</translation>
    </message>
    <message>
        <source>Remove station</source>
        <translation>Hapus stasiun</translation>
    </message>
</context>
<context>
    <name>StationsSection</name>
    <message>
        <source>Kitchen</source>
        <translation>Dapur</translation>
    </message>
    <message>
        <source>Each station gets tickets for what it makes, on paper or on the display.</source>
        <translation>Tiap stasiun menerima tiket untuk yang dibuatnya, di kertas atau di layar.</translation>
    </message>
    <message>
        <source>There are no stations: orders are not sent to a kitchen. Add one to begin.</source>
        <translation>Belum ada stasiun: pesanan tidak dikirim ke dapur. Tambahkan satu untuk mulai.</translation>
    </message>
    <message>
        <source>Add station</source>
        <translation>Tambah stasiun</translation>
    </message>
    <message>
        <source>Enter what people call it, such as Bar.</source>
        <translation>Masukkan nama yang biasa dipakai, misalnya Bar.</translation>
    </message>
    <message>
        <source>Another station has this name.</source>
        <translation>Stasiun lain sudah bernama ini.</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Not saving: selling is stopped</source>
        <translation>Tidak tersimpan: penjualan dihentikan</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Membuka…</translation>
    </message>
    <message>
        <source>All saved</source>
        <translation>Semua tersimpan</translation>
    </message>
    <message>
        <source>Printers ready: {count}</source>
        <translation>Printer siap: {count}</translation>
    </message>
    <message>
        <source>No shift open</source>
        <translation>Belum buka shift</translation>
    </message>
    <message>
        <source>Shift since {time}</source>
        <translation>Shift sejak {time}</translation>
    </message>
    <message>
        <source>{count} to print</source>
        <translation>{count} struk menunggu</translation>
    </message>
    <message>
        <source>Tables waiting: {count}</source>
        <translation>Meja menunggu: {count}</translation>
    </message>
    <message>
        <source>{provider}: no answer</source>
        <translation>{provider}: tidak menjawab</translation>
    </message>
    <message>
        <source>{provider}: trying again</source>
        <translation>{provider}: dicoba lagi</translation>
    </message>
    <message>
        <source>Printer ready</source>
        <translation>Printer siap</translation>
    </message>
    <message>
        <source>Paper low</source>
        <translation>Kertas menipis</translation>
    </message>
    <message>
        <source>No paper</source>
        <translation>Kertas habis</translation>
    </message>
    <message>
        <source>Printer cover open</source>
        <translation>Penutup printer terbuka</translation>
    </message>
    <message>
        <source>Printer does not answer</source>
        <translation>Printer tidak menjawab</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Terkunci</translation>
    </message>
    <message>
        <source>no network</source>
        <translation>tanpa jaringan</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>tidak menjawab</translation>
    </message>
    <message>
        <source>server not found</source>
        <translation>server tidak ditemukan</translation>
    </message>
    <message>
        <source>server is off</source>
        <translation>server mati</translation>
    </message>
    <message>
        <source>line broke</source>
        <translation>sambungan putus</translation>
    </message>
    <message>
        <source>server has trouble</source>
        <translation>server bermasalah</translation>
    </message>
    <message>
        <source>server is busy</source>
        <translation>server sibuk</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Menghubungkan…</translation>
    </message>
    <message>
        <source>Not sending to the server</source>
        <translation>Tidak mengirim ke server</translation>
    </message>
    <message>
        <source>DELAYED</source>
        <translation>TERTUNDA</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Daring</translation>
    </message>
    <message>
        <source>Offline since {time}</source>
        <translation>Luring sejak {time}</translation>
    </message>
    <message>
        <source>{count} to send</source>
        <translation>{count} belum terkirim</translation>
    </message>
    <message>
        <source>{count} to send, oldest {age}</source>
        <translation>{count} belum terkirim ({age})</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} mnt</translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation>{count} jam</translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation>{count} hari</translation>
    </message>
    <message>
        <source>Sending, {percent}% done</source>
        <translation>Mengirim, {percent}% selesai</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>How many</source>
        <translation>Berapa banyak</translation>
    </message>
    <message>
        <source>One less</source>
        <translation>Kurangi satu</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>Tambah satu</translation>
    </message>
</context>
<context>
    <name>StorageScreen</name>
    <message>
        <source>Code {code}</source>
        <translation>Kode {code}</translation>
    </message>
    <message>
        <source>Close the till</source>
        <translation>Tutup kasir</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Rincian</translation>
    </message>
    <message>
        <source>The disk is well again. Selling goes on.</source>
        <translation>Disk sudah baik. Penjualan berlanjut.</translation>
    </message>
</context>
<context>
    <name>SyncErrands</name>
    <message>
        <source>Only this certificate is trusted from now on.</source>
        <translation>Mulai sekarang hanya sertifikat ini yang dipercaya.</translation>
    </message>
</context>
<context>
    <name>SyncReport</name>
    <message>
        <source>Selling goes on, and every sale is saved here.</source>
        <translation>Penjualan tetap berjalan, dan semuanya tersimpan di sini.</translation>
    </message>
    <message>
        <source>This computer has no network.</source>
        <translation>Komputer ini tidak punya jaringan.</translation>
    </message>
    <message>
        <source>Check the network cable or the WLAN, and the router.</source>
        <translation>Periksa kabel jaringan atau Wi-Fi, dan router.</translation>
    </message>
    <message>
        <source>The server does not answer.</source>
        <translation>Server tidak menjawab.</translation>
    </message>
    <message>
        <source>Wait a moment. If it lasts, look whether it is on.</source>
        <translation>Tunggu sebentar. Jika berlanjut, periksa apakah server menyala.</translation>
    </message>
    <message>
        <source>No server is found under that address.</source>
        <translation>Tidak ada server di alamat itu.</translation>
    </message>
    <message>
        <source>Check the internet connection and the address.</source>
        <translation>Periksa koneksi internet dan alamatnya.</translation>
    </message>
    <message>
        <source>The server&apos;s computer answers, the server does not.</source>
        <translation>Komputernya menjawab, servernya tidak.</translation>
    </message>
    <message>
        <source>It starts again by itself; else start it by hand.</source>
        <translation>Akan menyala sendiri; jika tidak, nyalakan manual.</translation>
    </message>
    <message>
        <source>The line broke in the middle.</source>
        <translation>Sambungan terputus di tengah jalan.</translation>
    </message>
    <message>
        <source>It is tried again by itself.</source>
        <translation>Akan dicoba lagi sendiri.</translation>
    </message>
    <message>
        <source>The server has trouble of its own.</source>
        <translation>Server sedang bermasalah.</translation>
    </message>
    <message>
        <source>It is tried again by itself. Tell support if it lasts.</source>
        <translation>Akan dicoba lagi sendiri. Hubungi dukungan jika berlanjut.</translation>
    </message>
    <message>
        <source>The server is busy.</source>
        <translation>Server sedang sibuk.</translation>
    </message>
    <message>
        <source>This till works without a server</source>
        <translation>Kasir ini bekerja tanpa server</translation>
    </message>
    <message>
        <source>Orders from apps and other tills do not reach it.</source>
        <translation>Pesanan dari aplikasi dan kasir lain tidak sampai ke sini.</translation>
    </message>
    <message>
        <source>Connect it under Settings, Server, if there is one.</source>
        <translation>Hubungkan lewat Pengaturan, Server, bila ada.</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Menghubungkan…</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Daring</translation>
    </message>
    <message>
        <source>Offline since {time}</source>
        <translation>Luring sejak {time}</translation>
    </message>
    <message>
        <source>Nothing: the server has everything</source>
        <translation>Tidak ada: server sudah punya semuanya</translation>
    </message>
    <message>
        <source>{orders} sales, {entries} entries in all</source>
        <translation>{orders} penjualan, {entries} entri seluruhnya</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Kontak terakhir</translation>
    </message>
    <message>
        <source>The server has all up to</source>
        <translation>Server sudah punya sampai</translation>
    </message>
    <message>
        <source>Waits to be sent</source>
        <translation>Menunggu dikirim</translation>
    </message>
    <message>
        <source>The oldest of it waits</source>
        <translation>Yang tertua menunggu</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} dari {total}</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Sedang dikirim</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>seketika</translation>
    </message>
    <message>
        <source>every few seconds</source>
        <translation>tiap beberapa detik</translation>
    </message>
    <message>
        <source>News from the server come</source>
        <translation>Kabar dari server datang</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>belum ada</translation>
    </message>
    <message>
        <source>entry {number}, {time}</source>
        <translation>entri {number}, {time}</translation>
    </message>
    <message>
        <source>never yet</source>
        <translation>belum pernah</translation>
    </message>
    <message>
        <source>The server needs somebody</source>
        <translation>Server butuh seseorang</translation>
    </message>
</context>
<context>
    <name>SyncScreen</name>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Server settings</source>
        <translation>Pengaturan server</translation>
    </message>
    <message>
        <source>This computer has no keyring: who can read its disk can read the key too.</source>
        <translation>Komputer ini tanpa penyimpan kunci: siapa yang bisa membaca disk bisa membaca kuncinya.</translation>
    </message>
    <message>
        <source>A menu was not taken</source>
        <translation>Satu menu tidak diambil</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>menjawab</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>tidak menjawab</translation>
    </message>
    <message>
        <source>is tried again</source>
        <translation>dicoba lagi</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>komputer ini</translation>
    </message>
    <message numerus="yes">
        <source>%n open issue(s)</source>
        <translation>
            <numerusform>%n masalah terbuka</numerusform>
        </translation>
    </message>
    <message>
        <source>No open issues</source>
        <translation>Tidak ada masalah</translation>
    </message>
    <message>
        <source>and {count} more, on the server</source>
        <translation>dan {count} lagi, di server</translation>
    </message>
    <message>
        <source>What two tills or an app disagree about is listed here.</source>
        <translation>Hal yang berbeda antara kasir atau aplikasi tampil di sini.</translation>
    </message>
    <message>
        <source>The server is tried now.</source>
        <translation>Server sedang dicoba.</translation>
    </message>
    <message>
        <source>The server does not answer. Try again in a moment.</source>
        <translation>Server tidak menjawab. Coba lagi sebentar lagi.</translation>
    </message>
</context>
<context>
    <name>TableAlerts</name>
    <message>
        <source>Go there</source>
        <translation>Ke meja</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n lagi</numerusform>
        </translation>
    </message>
    <message>
        <source>{table} calls for help.</source>
        <translation>{table} memanggil pelayan.</translation>
    </message>
    <message>
        <source>{table} asks for the bill.</source>
        <translation>{table} minta tagihan.</translation>
    </message>
    <message>
        <source>{table} has waited over a minute: take the order.</source>
        <translation>{table} menunggu lebih dari semenit: terima pesanannya.</translation>
    </message>
    <message>
        <source>{table} has ordered: look and take it.</source>
        <translation>{table} memesan: lihat lalu terima.</translation>
    </message>
</context>
<context>
    <name>TableCard</name>
    <message>
        <source>Free</source>
        <translation>Kosong</translation>
    </message>
    <message>
        <source>Calls for help</source>
        <translation>Panggil pelayan</translation>
    </message>
    <message>
        <source>To take: {count}</source>
        <translation>Menunggu: {count}</translation>
    </message>
    <message>
        <source>Asks for the bill</source>
        <translation>Minta tagihan</translation>
    </message>
    <message>
        <source>Wants in</source>
        <translation>Minta masuk</translation>
    </message>
    <message>
        <source>Part paid</source>
        <translation>Bayar sebagian</translation>
    </message>
    <message>
        <source>Bill open</source>
        <translation>Ada tagihan</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Lunas</translation>
    </message>
    <message>
        <source>Ordering</source>
        <translation>Memilih menu</translation>
    </message>
    <message>
        <source>Seated</source>
        <translation>Terisi</translation>
    </message>
</context>
<context>
    <name>TableDeeds</name>
    <message>
        <source>There is nothing to split.</source>
        <translation>Tidak ada yang bisa dipisah.</translation>
    </message>
    <message>
        <source>No other table is free.</source>
        <translation>Tidak ada meja kosong lain.</translation>
    </message>
    <message>
        <source>Move {table} where?</source>
        <translation>Pindahkan {table} ke mana?</translation>
    </message>
    <message>
        <source>Phones, orders and bill go along; the kitchen reads the new table.</source>
        <translation>Ponsel, pesanan, dan tagihan ikut; dapur membaca meja baru.</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Pindah</translation>
    </message>
    <message>
        <source>Nobody sits at another table.</source>
        <translation>Tidak ada tamu di meja lain.</translation>
    </message>
    <message>
        <source>Put {table} together with which?</source>
        <translation>Gabungkan {table} dengan meja mana?</translation>
    </message>
    <message>
        <source>Both become one visit with one bill at the table you choose.</source>
        <translation>Keduanya jadi satu dengan satu tagihan di meja pilihan.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Gabung</translation>
    </message>
    <message>
        <source>There is nothing on the bill yet.</source>
        <translation>Tagihan masih kosong.</translation>
    </message>
    <message>
        <source>The slip is being printed.</source>
        <translation>Slip sedang dicetak.</translation>
    </message>
</context>
<context>
    <name>TablePanel</name>
    <message>
        <source>What there is to do at this table</source>
        <translation>Yang perlu dikerjakan di meja ini</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Tidak ada tugas</translation>
    </message>
    <message>
        <source>{count} seats</source>
        <translation>{count} kursi</translation>
    </message>
    <message>
        <source>one bill</source>
        <translation>satu tagihan</translation>
    </message>
    <message>
        <source>each phone pays</source>
        <translation>bayar masing-masing</translation>
    </message>
    <message>
        <source>at till {till}</source>
        <translation>di kasir {till}</translation>
    </message>
    <message>
        <source>nobody serves it yet</source>
        <translation>belum dilayani kasir</translation>
    </message>
    <message>
        <source>Open table</source>
        <translation>Buka meja</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>Izinkan</translation>
    </message>
    <message>
        <source>Take the order</source>
        <translation>Terima</translation>
    </message>
    <message>
        <source>On my way</source>
        <translation>Saya datang</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Siap</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>Tersaji</translation>
    </message>
    <message>
        <source>Open bill</source>
        <translation>Buka tagihan</translation>
    </message>
    <message>
        <source>Put out</source>
        <translation>Keluarkan</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Tolak</translation>
    </message>
</context>
<context>
    <name>TableSheet</name>
    <message>
        <source>Square</source>
        <translation>Persegi</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Bundar</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>Kursi</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Bentuk</translation>
    </message>
    <message>
        <source>New table</source>
        <translation>Meja baru</translation>
    </message>
    <message>
        <source>Change {name}</source>
        <translation>Ubah {name}</translation>
    </message>
    <message>
        <source>The kitchen and the guests read this name.</source>
        <translation>Dapur dan tamu membaca nama ini.</translation>
    </message>
    <message>
        <source>Add table</source>
        <translation>Tambah meja</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Simpan</translation>
    </message>
</context>
<context>
    <name>TableThing</name>
    <message>
        <source>Phone {number}</source>
        <translation>Ponsel {number}</translation>
    </message>
    <message>
        <source>in cash</source>
        <translation>tunai</translation>
    </message>
    <message>
        <source>by card</source>
        <translation>kartu</translation>
    </message>
    <message>
        <source>by QR</source>
        <translation>QR</translation>
    </message>
    <message>
        <source>Asks for the bill</source>
        <translation>Minta tagihan</translation>
    </message>
    <message>
        <source>Calls for help</source>
        <translation>Panggil pelayan</translation>
    </message>
    <message>
        <source>Not in the kitchen yet</source>
        <translation>Belum masuk dapur</translation>
    </message>
    <message>
        <source>Scanned the table&apos;s QR: do they sit there?</source>
        <translation>Memindai QR meja: benarkah duduk di situ?</translation>
    </message>
    <message>
        <source>In the kitchen</source>
        <translation>Di dapur</translation>
    </message>
    <message>
        <source>Ready to be served</source>
        <translation>Siap disajikan</translation>
    </message>
    <message>
        <source>Refused: {reason}</source>
        <translation>Ditolak: {reason}</translation>
    </message>
    <message>
        <source>Round {number}</source>
        <translation>Pesanan ke-{number}</translation>
    </message>
    <message>
        <source>Wants to order here</source>
        <translation>Ingin memesan di sini</translation>
    </message>
    <message>
        <source>May order</source>
        <translation>Boleh memesan</translation>
    </message>
    <message>
        <source>Bill {number}</source>
        <translation>Tagihan {number}</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Lunas</translation>
    </message>
    <message>
        <source>Part paid, {rest} left</source>
        <translation>Bayar sebagian, sisa {rest}</translation>
    </message>
</context>
<context>
    <name>TablesScreen</name>
    <message>
        <source>Tables</source>
        <translation>Meja</translation>
    </message>
    <message>
        <source>Floor plan</source>
        <translation>Denah</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>No table is drawn here yet</source>
        <translation>Belum ada meja di denah</translation>
    </message>
    <message>
        <source>Draw the tables as they stand; then every one shows who waits for what.</source>
        <translation>Gambar meja seperti letaknya; tiap meja menunjukkan apa yang ditunggu tamu.</translation>
    </message>
    <message>
        <source>To pay: {amount}</source>
        <translation>Belum dibayar: {amount}</translation>
    </message>
    <message>
        <source>Nobody sits here. Open the table when guests sit down: it gets a QR.</source>
        <translation>Tidak ada tamu. Buka meja saat tamu duduk: meja mendapat QR.</translation>
    </message>
    <message>
        <source>No phone has scanned yet. Open the bill to order for the guests.</source>
        <translation>Belum ada ponsel memindai. Buka tagihan untuk memesankan tamu.</translation>
    </message>
</context>
<context>
    <name>TablesSection</name>
    <message>
        <source>Tables</source>
        <translation>Meja</translation>
    </message>
    <message>
        <source>How guests order by phone. All tills of the shop go by it.</source>
        <translation>Cara tamu memesan lewat ponsel. Berlaku di semua kasir toko.</translation>
    </message>
    <message>
        <source>The first scan of a table&apos;s QR opens the table</source>
        <translation>Pindai pertama QR meja membuka meja</translation>
    </message>
    <message>
        <source>Staff let in whoever scans a table&apos;s QR</source>
        <translation>Staf mengizinkan siapa yang memindai QR meja</translation>
    </message>
    <message>
        <source>Who has a photo of the QR could else order from home. The QR of one visit always lets in at once.</source>
        <translation>Jika tidak, siapa pun yang punya foto QR bisa memesan dari rumah. QR sekali kunjungan selalu langsung diizinkan.</translation>
    </message>
    <message>
        <source>Guests pay</source>
        <translation>Tamu membayar</translation>
    </message>
    <message>
        <source>One bill a table</source>
        <translation>Satu tagihan per meja</translation>
    </message>
    <message>
        <source>Each phone its own</source>
        <translation>Tiap ponsel sendiri</translation>
    </message>
    <message>
        <source>Staff choose when they open a table</source>
        <translation>Staf memilih saat membuka meja</translation>
    </message>
    <message>
        <source>Minutes until a quiet table without a bill ends</source>
        <translation>Menit sampai meja sepi tanpa tagihan berakhir</translation>
    </message>
    <message>
        <source>A table with an open bill never ends by itself.</source>
        <translation>Meja dengan tagihan terbuka tidak pernah berakhir sendiri.</translation>
    </message>
</context>
<context>
    <name>TakenList</name>
    <message>
        <source>Taken so far</source>
        <translation>Sudah diterima</translation>
    </message>
    <message>
        <source>{count} earlier</source>
        <translation>{count} sebelumnya</translation>
    </message>
    <message>
        <source>Take back {amount}</source>
        <translation>Batalkan {amount}</translation>
    </message>
    <message>
        <source>tip {amount}</source>
        <translation>tip {amount}</translation>
    </message>
</context>
<context>
    <name>Taking</name>
    <message>
        <source>Reference, if any</source>
        <translation>Referensi, jika ada</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referensi</translation>
    </message>
    <message>
        <source>Not enough yet.</source>
        <translation>Belum cukup.</translation>
    </message>
    <message>
        <source>Not enough yet. Press again to take it as a part of the bill.</source>
        <translation>Belum cukup. Tekan lagi untuk menerima sebagian.</translation>
    </message>
    <message>
        <source>Only cash gives change. {key} takes the surplus as a tip.</source>
        <translation>Hanya tunai ada kembalian. {key} menjadikan lebihnya tip.</translation>
    </message>
    <message>
        <source>Worth of the voucher</source>
        <translation>Nilai voucher</translation>
    </message>
    <message>
        <source>Amount of the bill</source>
        <translation>Jumlah dibayar</translation>
    </message>
    <message>
        <source>Cash received</source>
        <translation>Uang diterima</translation>
    </message>
</context>
<context>
    <name>TaxClass</name>
    <message>
        <source>Ordinary goods</source>
        <translation>Barang biasa</translation>
    </message>
    <message>
        <source>Served food and drink</source>
        <translation>Makanan dan minuman saji</translation>
    </message>
    <message>
        <source>Reduced rate</source>
        <translation>Tarif lebih rendah</translation>
    </message>
    <message>
        <source>Exempt</source>
        <translation>Bebas pajak</translation>
    </message>
    <message>
        <source>Alcohol</source>
        <translation>Minuman beralkohol</translation>
    </message>
</context>
<context>
    <name>TaxSection</name>
    <message>
        <source>These rules count for orders opened from now on. Open orders keep theirs.</source>
        <translation>Berlaku untuk pesanan mulai sekarang. Pesanan yang sedang terbuka memakai aturan lama.</translation>
    </message>
    <message>
        <source>Prices on the shelf</source>
        <translation>Harga di rak</translation>
    </message>
    <message>
        <source>Tax included</source>
        <translation>Termasuk pajak</translation>
    </message>
    <message>
        <source>Tax on top (++)</source>
        <translation>Belum termasuk pajak (++)</translation>
    </message>
    <message>
        <source>Round tax</source>
        <translation>Pembulatan pajak</translation>
    </message>
    <message>
        <source>On each line</source>
        <translation>Per baris</translation>
    </message>
    <message>
        <source>Once per invoice</source>
        <translation>Sekali per struk</translation>
    </message>
    <message>
        <source>Service charge in %</source>
        <translation>Biaya layanan (%)</translation>
    </message>
    <message>
        <source>0 for none, at most 25</source>
        <translation>0 bila tidak ada, paling banyak 25</translation>
    </message>
    <message>
        <source>The service charge is taxed</source>
        <translation>Biaya layanan kena pajak</translation>
    </message>
    <message>
        <source>Cash in steps of</source>
        <translation>Kelipatan tunai</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>Tanpa pembulatan</translation>
    </message>
    <message>
        <source>Round cash</source>
        <translation>Cara membulatkan tunai</translation>
    </message>
    <message>
        <source>Shown as a line of its own, on screen and on paper.</source>
        <translation>Tampil sebagai baris sendiri, di layar dan di kertas.</translation>
    </message>
    <message>
        <source>To the nearest</source>
        <translation>Ke yang terdekat</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Ke bawah</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Ke atas</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Enter a percentage from 0 to 25, such as 5.</source>
        <translation>Masukkan persentase 0 sampai 25, misalnya 5.</translation>
    </message>
    <message>
        <source>Saved. It counts for orders opened from now on.</source>
        <translation>Tersimpan. Berlaku untuk pesanan mulai sekarang.</translation>
    </message>
    <message>
        <source>Prices and rounding</source>
        <translation>Harga dan pembulatan</translation>
    </message>
</context>
<context>
    <name>Tender</name>
    <message>
        <source>Cash</source>
        <translation>Tunai</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Kartu</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>Voucher</source>
        <translation>Voucher</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Bon</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Tukar barang</translation>
    </message>
    <message>
        <source>QR / wallet</source>
        <translation>QR / dompet</translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>Tip</translation>
    </message>
    <message>
        <source>{amount} received</source>
        <translation>diterima {amount}</translation>
    </message>
</context>
<context>
    <name>Terms</name>
    <message>
        <source>Damaged</source>
        <translation>Rusak</translation>
    </message>
    <message>
        <source>Wrong goods</source>
        <translation>Salah barang</translation>
    </message>
    <message>
        <source>Not liked</source>
        <translation>Tidak cocok</translation>
    </message>
    <message>
        <source>Charged too much</source>
        <translation>Kelebihan tagih</translation>
    </message>
    <message>
        <source>Given back before</source>
        <translation>Sudah dikembalikan</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>Pembulatan</translation>
    </message>
    <message>
        <source>Tip ({tender})</source>
        <translation>Tip ({tender})</translation>
    </message>
    <message>
        <source>Goes back</source>
        <translation>Dikembalikan</translation>
    </message>
    <message>
        <source>How it goes back</source>
        <translation>Cara pengembalian</translation>
    </message>
    <message>
        <source>Why  ({key})</source>
        <translation>Alasan  ({key})</translation>
    </message>
</context>
<context>
    <name>TileDelegate</name>
    <message>
        <source>sold out</source>
        <translation>habis</translation>
    </message>
    <message>
        <source>enter price</source>
        <translation>isi harga</translation>
    </message>
    <message>
        <source>from {price}</source>
        <translation>mulai {price}</translation>
    </message>
</context>
<context>
    <name>TileModel</name>
    <message>
        <source>price to enter</source>
        <translation>harga diisi</translation>
    </message>
    <message>
        <source>with choices</source>
        <translation>dengan pilihan</translation>
    </message>
    <message>
        <source>sold out</source>
        <translation>habis</translation>
    </message>
</context>
<context>
    <name>TipSheet</name>
    <message>
        <source>No tip</source>
        <translation>Tanpa tip</translation>
    </message>
    <message>
        <source>On {amount}; it is no part of what was sold.</source>
        <translation>Dari {amount}; bukan bagian dari penjualan.</translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>Tip</translation>
    </message>
    <message>
        <source>Give tip</source>
        <translation>Terima tip</translation>
    </message>
    <message>
        <source>{amount} with the tip</source>
        <translation>{amount} dengan tip</translation>
    </message>
</context>
<context>
    <name>Totals</name>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Left to pay</source>
        <translation>Sisa bayar</translation>
    </message>
    <message>
        <source>Subtotal</source>
        <translation>Subtotal</translation>
    </message>
    <message>
        <source>Service charge</source>
        <translation>Biaya layanan</translation>
    </message>
    <message>
        <source>of which {tax} {rate}</source>
        <translation>termasuk {tax} {rate}</translation>
    </message>
    <message>
        <source>{tax} {rate}</source>
        <translation>{tax} {rate}</translation>
    </message>
    <message>
        <source>Cash rounding</source>
        <translation>Pembulatan tunai</translation>
    </message>
    <message>
        <source>Paid so far</source>
        <translation>Sudah dibayar</translation>
    </message>
    <message>
        <source>Discounts on lines</source>
        <translation>Diskon per barang</translation>
    </message>
    <message>
        <source>Order discount</source>
        <translation>Diskon pesanan</translation>
    </message>
</context>
<context>
    <name>TrainingSheet</name>
    <message>
        <source>Leave training?</source>
        <translation>Selesai latihan?</translation>
    </message>
    <message>
        <source>Everything practised is thrown away.</source>
        <translation>Semua yang dilatih akan dibuang.</translation>
    </message>
    <message>
        <source>The shop&apos;s own till comes back with its order as it was.</source>
        <translation>Kasir toko kembali dengan pesanan seperti semula.</translation>
    </message>
    <message>
        <source>Back to the shop</source>
        <translation>Kembali ke toko</translation>
    </message>
    <message>
        <source>Practise in training?</source>
        <translation>Mulai latihan?</translation>
    </message>
    <message>
        <source>The same products, prices, people and PINs, but nothing counts.</source>
        <translation>Barang, harga, staf, dan PIN sama, tetapi tidak ada yang dihitung.</translation>
    </message>
    <message>
        <source>No sale is in a report, no drawer opens, and each paper says TRAINING.</source>
        <translation>Tidak masuk laporan, laci tidak terbuka, dan setiap kertas bertuliskan LATIHAN.</translation>
    </message>
    <message>
        <source>The open order waits as it is. A restart ends the training.</source>
        <translation>Pesanan terbuka tetap menunggu. Memulai ulang mengakhiri latihan.</translation>
    </message>
    <message>
        <source>Begin training</source>
        <translation>Mulai latihan</translation>
    </message>
</context>
<context>
    <name>Transfer</name>
    <message>
        <source>{amount} too little</source>
        <translation>Kurang {amount}</translation>
    </message>
    <message>
        <source>{amount} too much</source>
        <translation>Lebih {amount}</translation>
    </message>
    <message>
        <source>In several parts</source>
        <translation>Beberapa kali transfer</translation>
    </message>
    <message>
        <source>Paid twice</source>
        <translation>Dibayar dua kali</translation>
    </message>
    <message>
        <source>Older than the bill</source>
        <translation>Lebih lama dari tagihan</translation>
    </message>
    <message>
        <source>Came too late</source>
        <translation>Datang terlambat</translation>
    </message>
    <message>
        <source>Taken back by the bank</source>
        <translation>Ditarik kembali oleh bank</translation>
    </message>
    <message>
        <source>Another account</source>
        <translation>Rekening lain</translation>
    </message>
    <message>
        <source>Another currency</source>
        <translation>Mata uang lain</translation>
    </message>
    <message>
        <source>A code nobody knows</source>
        <translation>Kode tidak dikenal</translation>
    </message>
    <message>
        <source>Several bills fit</source>
        <translation>Cocok beberapa tagihan</translation>
    </message>
    <message>
        <source>The code is missing</source>
        <translation>Kode tidak ada</translation>
    </message>
    <message>
        <source>Not paid. Ask for the rest, or give it back.</source>
        <translation>Belum lunas. Minta sisanya, atau kembalikan.</translation>
    </message>
    <message>
        <source>Take the bill&apos;s amount, then give the rest back.</source>
        <translation>Ambil sejumlah tagihan, lalu kembalikan sisanya.</translation>
    </message>
    <message>
        <source>All parts together make the amount. Take this one.</source>
        <translation>Semua bagian pas jumlahnya. Ambil yang ini.</translation>
    </message>
    <message>
        <source>The bill was paid before. Give this one back.</source>
        <translation>Tagihan sudah lunas. Kembalikan yang ini.</translation>
    </message>
    <message>
        <source>It may be for another bill. Ask the guest.</source>
        <translation>Mungkin untuk tagihan lain. Tanya tamu.</translation>
    </message>
    <message>
        <source>Its time was over. Take it with approval.</source>
        <translation>Waktunya sudah habis. Ambil dengan persetujuan.</translation>
    </message>
    <message>
        <source>The money is gone. Speak with guest and bank.</source>
        <translation>Uangnya sudah ditarik. Hubungi tamu dan bank.</translation>
    </message>
    <message>
        <source>It is not on the shop&apos;s account. Not paid.</source>
        <translation>Tidak masuk rekening toko. Belum dibayar.</translation>
    </message>
    <message>
        <source>It cannot pay this bill. Ask the bank.</source>
        <translation>Tidak bisa untuk tagihan ini. Tanya bank.</translation>
    </message>
    <message>
        <source>Ask who paid, then take it with approval.</source>
        <translation>Tanya siapa yang bayar, lalu ambil dengan persetujuan.</translation>
    </message>
    <message>
        <source>The amount fits. Ask the guest, then take it.</source>
        <translation>Jumlahnya cocok. Tanya tamu, lalu ambil.</translation>
    </message>
    <message>
        <source>No bill is open for it. Give it back.</source>
        <translation>Tidak ada tagihan terbuka. Kembalikan.</translation>
    </message>
    <message>
        <source>The bill is paid. Give {amount} back.</source>
        <translation>Tagihan lunas. Kembalikan {amount}.</translation>
    </message>
    <message>
        <source>{came} came by transfer. This is not paid.</source>
        <translation>Masuk {came} lewat transfer. Ini belum lunas.</translation>
    </message>
    <message>
        <source>Take {amount}</source>
        <translation>Ambil {amount}</translation>
    </message>
    <message>
        <source>Ask for the rest</source>
        <translation>Minta sisanya</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Seharusnya</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Diterima</translation>
    </message>
    <message>
        <source>With earlier parts</source>
        <translation>Dengan yang sebelumnya</translation>
    </message>
    <message>
        <source>Told by the bank</source>
        <translation>Kabar bank</translation>
    </message>
    <message>
        <source>Transfer: {wrong}. {came} came.</source>
        <translation>Transfer: {wrong}. Masuk {came}.</translation>
    </message>
    <message>
        <source>{number}: {wrong}. {came} came by transfer, not {asked}.</source>
        <translation>{number}: {wrong}. Transfer {came}, seharusnya {asked}.</translation>
    </message>
</context>
<context>
    <name>TransferDesk</name>
    <message>
        <source>Look at it</source>
        <translation>Lihat</translation>
    </message>
    <message>
        <source>Give {amount} back in cash.</source>
        <translation>Kembalikan {amount} tunai.</translation>
    </message>
    <message>
        <source>{amount} is left to pay on {number}.</source>
        <translation>{number} masih kurang {amount}.</translation>
    </message>
</context>
<context>
    <name>TransferSection</name>
    <message>
        <source>Setup and transfer</source>
        <translation>Atur toko, pindah data</translation>
    </message>
    <message>
        <source>For a second till or a new computer. The file holds no PIN and no key.</source>
        <translation>Untuk kasir kedua atau komputer baru. Berkas tidak memuat PIN atau kunci.</translation>
    </message>
    <message>
        <source>Write the settings into</source>
        <translation>Tulis pengaturan ke</translation>
    </message>
    <message>
        <source>With the names of the staff, without PINs</source>
        <translation>Dengan nama staf, tanpa PIN</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Ekspor</translation>
    </message>
    <message>
        <source>Read settings from</source>
        <translation>Baca pengaturan dari</translation>
    </message>
    <message>
        <source>Nothing is changed until you say so.</source>
        <translation>Tidak ada yang berubah sampai Anda setuju.</translation>
    </message>
    <message>
        <source>Look at the file</source>
        <translation>Lihat berkas</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Yang akan berubah</translation>
    </message>
    <message numerus="yes">
        <source>Take over %n changes</source>
        <translation>
            <numerusform>Terapkan %n perubahan</numerusform>
        </translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Terapkan</translation>
    </message>
    <message>
        <source>Enter the name of a file, not of a folder.</source>
        <translation>Masukkan nama berkas, bukan folder.</translation>
    </message>
    <message>
        <source>The settings are in {file}.</source>
        <translation>Pengaturan ada di {file}.</translation>
    </message>
    <message>
        <source>The file cannot be taken over; nothing was changed.</source>
        <translation>Berkas tidak bisa dipakai; tidak ada yang berubah.</translation>
    </message>
    <message>
        <source>This would change. Nothing is changed yet.</source>
        <translation>Ini yang akan berubah. Belum ada yang diubah.</translation>
    </message>
    <message>
        <source>Everything is so already.</source>
        <translation>Semuanya sudah begitu.</translation>
    </message>
    <message>
        <source>Taken over. Name {names} under Staff and give them PINs.</source>
        <translation>Diterapkan. Tambahkan {names} di Staf dan beri PIN.</translation>
    </message>
    <message>
        <source>The settings are taken over.</source>
        <translation>Pengaturan diterapkan.</translation>
    </message>
</context>
<context>
    <name>TransferSheet</name>
    <message>
        <source>Order {number}</source>
        <translation>Pesanan {number}</translation>
    </message>
    <message>
        <source>A transfer to look at</source>
        <translation>Transfer perlu dilihat</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Nanti</translation>
    </message>
    <message>
        <source>Memo: {memo}</source>
        <translation>Berita: {memo}</translation>
    </message>
    <message>
        <source>Give {amount} back in cash</source>
        <translation>Kembalikan {amount} tunai</translation>
    </message>
    <message>
        <source>Settled outside the till</source>
        <translation>Diselesaikan di luar kasir</translation>
    </message>
</context>
<context>
    <name>VoidSheet</name>
    <message>
        <source>The kitchen has it and gets a void slip.</source>
        <translation>Dapur sudah menerima dan mendapat slip batal.</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Batalkan</translation>
    </message>
    <message>
        <source>Guest changed their mind</source>
        <translation>Tamu berubah pikiran</translation>
    </message>
    <message>
        <source>Ordered by mistake</source>
        <translation>Salah pesan</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Habis</translation>
    </message>
    <message>
        <source>Took too long</source>
        <translation>Terlalu lama</translation>
    </message>
    <message>
        <source>Something wrong with it</source>
        <translation>Ada yang salah</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Jatuh</translation>
    </message>
    <message>
        <source>Rung up wrong</source>
        <translation>Salah input</translation>
    </message>
    <message>
        <source>Customer left</source>
        <translation>Pelanggan pergi</translation>
    </message>
    <message>
        <source>Only a trial</source>
        <translation>Hanya percobaan</translation>
    </message>
    <message>
        <source>Void sale {number}</source>
        <translation>Batalkan transaksi {number}</translation>
    </message>
    <message>
        <source>The whole sale is taken back, its money and its goods.</source>
        <translation>Seluruh penjualan ditarik, uang dan barangnya.</translation>
    </message>
    <message>
        <source>The customer hands back</source>
        <translation>Pelanggan mengembalikan</translation>
    </message>
    <message>
        <source>Why  ({key})</source>
        <translation>Alasan  ({key})</translation>
    </message>
    <message>
        <source>Void, give {total} back</source>
        <translation>Batalkan, kembali {total}</translation>
    </message>
    <message>
        <source>Sale {number} is voided. Give the money back.</source>
        <translation>Penjualan {number} dibatalkan. Kembalikan uangnya.</translation>
    </message>
</context>
<context>
    <name>WaitingPanel</name>
    <message>
        <source>Payment that is waited for</source>
        <translation>Pembayaran yang ditunggu</translation>
    </message>
    <message>
        <source>Guest pays (demo)</source>
        <translation>Tamu bayar (demo)</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>Sisa {time}</translation>
    </message>
    <message>
        <source>Other way</source>
        <translation>Cara lain</translation>
    </message>
    <message>
        <source>Cancel it</source>
        <translation>Batalkan</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Tanya lagi</translation>
    </message>
</context>
<context>
    <name>WhySheet</name>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
</context>
<context>
    <name>WorkSection</name>
    <message>
        <source>Payment and shift</source>
        <translation>Pembayaran dan shift</translation>
    </message>
    <message>
        <source>The shop takes</source>
        <translation>Toko menerima</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Tunai</translation>
    </message>
    <message>
        <source>Card, at a terminal of its own</source>
        <translation>Kartu, di mesin sendiri</translation>
    </message>
    <message>
        <source>Bank transfer or QR</source>
        <translation>Transfer bank atau QR</translation>
    </message>
    <message>
        <source>Vouchers</source>
        <translation>Voucher</translation>
    </message>
    <message>
        <source>Credit account of a customer</source>
        <translation>Bon pelanggan</translation>
    </message>
    <message>
        <source>Selling needs an open shift</source>
        <translation>Harus buka shift untuk menjual</translation>
    </message>
    <message>
        <source>Each shift begins with counted change and ends with a count and a Z report.</source>
        <translation>Tiap shift dimulai dengan uang kembalian terhitung dan diakhiri hitungan serta laporan Z.</translation>
    </message>
</context>
</TS>
