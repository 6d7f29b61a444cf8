# Lembar jalan: dibaca pengemudi di HP, di jalan, atau di kertas.
sheet-title = Lembar jalan
sheet-drivers = Pengemudi
sheet-all = Semua pengemudi
sheet-print = Cetak: satu pengemudi satu halaman.

sheet-motor = motor
sheet-becak = becak
sheet-mobil = mobil
sheet-sepeda = sepeda

sheet-shift = Jam kerja
sheet-departs = Berangkat
sheet-finishes = Selesai
sheet-stops-label = Pemberhentian
sheet-stops = { $count } pemberhentian
sheet-distance-label = Jarak
sheet-distance = { $km } km
sheet-cash-total = Total tagihan tunai
sheet-cash-hand-in = Setor setelah selesai
sheet-nobody = Belum ada rute dalam rencana ini.

sheet-pickup = Ambil
sheet-pickup-all = Ambil semua ({ $count })
sheet-delivery = Antar
sheet-delivery-all = Antar semua ({ $count })
sheet-visit = Kerjakan
sheet-visit-all = Kerjakan semua ({ $count })

sheet-from-seller = dari { $seller }
sheet-no-name = nama tidak ditulis
sheet-buyer-note = Catatan pembeli: { $note }
sheet-no-phone = Tidak ada nomor telepon
sheet-load = { $amount } { $name }
sheet-load-parcel = { $amount } paket
sheet-load-portion = { $amount } porsi
sheet-load-litre = { $amount } liter
sheet-load-kg = { $amount } kg
sheet-ready = Siap { $time }
sheet-window = Mulai { $span }
sheet-until = Mulai paling lambat { $time }
sheet-from = Mulai paling cepat { $time }
sheet-collect = Tagih { $amount }
sheet-late = Terlambat { $minutes } menit
sheet-wait = Tunggu, mulai { $start }
sheet-walk = Jalan kaki { $metres } m dari jalan
sheet-rest = Istirahat
sheet-minutes = { $minutes } menit
sheet-back = Titik akhir
sheet-done-anywhere = Selesai di pemberhentian terakhir

sheet-navigate = Navigasi
sheet-map-app = Peta lain
sheet-call = Telepon
sheet-whatsapp = WhatsApp
sheet-done = Selesai
sheet-route-links = Rute di Google Maps, pemberhentian
sheet-greeting = Halo, saya { $driver }, pengantar pesanan { $orders }.

sheet-time-column = Tiba
sheet-work-column = Pekerjaan
sheet-cash-column = Tagih
sheet-sign-column = Penerima / catatan

sheet-legend-title = Cara membaca
sheet-legend-arrival = Jam besar adalah perkiraan tiba. Semua jam { $zone }; tanda +1 berarti hari berikutnya.
sheet-legend-window = “Mulai 14.00–14.30” membatasi kapan pekerjaan dimulai, bukan kapan harus selesai.
sheet-legend-cash = “Tagih” adalah uang tunai yang diterima dari pembeli. Tanpa tulisan itu, sudah dibayar.
sheet-legend-tick = Centang hanya tersimpan di HP ini.

sheet-left-out = Belum terangkut ({ $count })
