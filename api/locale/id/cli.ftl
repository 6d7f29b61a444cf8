# Perintah plan, check dan demo.

plan-title = Rencana untuk { $day } (waktu { $zone })
plan-driver = Pengemudi
plan-stops = Henti
plan-orders = Pesanan
plan-km = km
plan-late = Menit telat
plan-cost = Biaya
plan-cost-per-order = Per pesanan
plan-finish = Selesai
plan-total = Jumlah
plan-sums = { $planned } dari { $orders } pesanan pada { $routes } rute ({ $drivers } pengemudi); { $left_out } tidak terangkut.
plan-left-out = { $order }: { $reason }
plan-written = Ditulis ke { $out }: plan.json, run-sheets.html, run-sheets.csv, unassigned.csv, map.html, map.geojson.
plan-warming = Menyiapkan mesin; sekali ini saja, kira-kira setengah menit.
plan-compiling = Menyusun { $file }; disimpan untuk berikutnya di { $cache }. Peta jadi dibuat dengan: antar map import.

plan-refused-stop = --seconds dan --iterations harus lebih dari 0; detiknya paling banyak satu hari.
plan-refused-at = --at { $at } bukan waktu. Tulis 2025-11-03T08:00:00+07:00, atau "2025-11-03 08.00" untuk waktu setempat.
plan-refused-zone = Tidak ada zona waktu { $zone }. Tulis Asia/Jakarta (WIB), Asia/Makassar (WITA) atau Asia/Jayapura (WIT).
plan-refused-out = Rencana tidak dapat ditulis ke { $out }: { $problem }. Tidak ada yang ditulis.
plan-refused-no-drivers = Tidak ada pengemudi untuk direncanakan.
plan-refused-no-orders = Tidak ada pesanan untuk direncanakan.
plan-refused-shift-too-far = Giliran kerja pengemudi { $driver } selesai lebih dari { $days } hari sesudah giliran pertama mulai. Periksa tanggalnya, atau rencanakan harinya satu per satu.
plan-refused-driver-off-road = Pengemudi { $driver }: tidak ada jalan untuk kendaraan ini dalam { $limit_m } m dari { $column } { $place }{ $known ->
    [yes] {" "}(yang terdekat { $nearest_m } m)
   *[no] {" "}(titiknya di luar peta)
}. Betulkan titiknya, atau pakai peta yang mencakupnya.
plan-refused-zero-travel = Peta tidak punya waktu tempuh dari { $origin } ke { $destination } ({ $profile }), padahal jaraknya { $apart_m } m. Peta seperti ini tidak dapat dipakai; impor lagi.
plan-refused-not-a-day = Pesanan, kendaraan dan tempat di berkas ini tidak cocok satu sama lain: { $problem }.

# Yang salah pada berkasnya; path adalah tempatnya di JSON.

plan-fault-missing = { $path }: kunci ini tidak ada.
plan-fault-unknown-key = { $path }: kunci ini tidak dikenal.{ $close ->
    [none] {""}
   *[other] {" "}Maksudnya "{ $close }"?
}
plan-fault-wrong-value = { $path }: { $value } bukan { $wanted ->
    [whole] bilangan bulat dalam batasnya
    [number] bilangan dalam batasnya
    [time] waktu dengan zona, seperti 2025-11-03T08:00:00+07:00
    [text] teks
    [list] daftar yang lengkap isinya
    [object] objek
    [choice] salah satu kata yang boleh ditulis di sini
   *[other] isi yang boleh ditulis di sini
}.
plan-fault-outside-order = { $path }: pesanan { $request } tidak dapat masuk rute, jadi harus tercantum di sini satu kali, bukan { $times } kali.
plan-fault-untrue-reason = { $path }: { $reason } bukan alasan pesanan { $request } tidak terangkut.
plan-fault-still-fits = { $path }: pesanan { $request } tidak terangkut padahal muat di rute { $vehicle }.
plan-fault-differs = { $path }: tertulis { $found }, padahal menurut isi berkas lainnya harus { $right }.

check-good = { $file }: tidak ada kesalahan. { $orders } pesanan pada { $routes } rute.
check-more = … dan { $count } kesalahan lain.

demo-title = Antar: satu hari yang sudah direncanakan
demo-map = Peta
demo-map-about = Semua rute dengan perhentian bernomor, digambar di atas jalan kita sendiri
demo-sheets = Lembar jalan
demo-sheets-about = Satu untuk tiap pengemudi, untuk ponsel dan kertas
demo-files = Berkas
demo-honest = Hari rekaan di kota rekaan, direncanakan saat program ini dijalankan. Di sini belum ada yang dapat diubah.
demo-planning = Merencanakan hari contoh ({ $seconds } detik) …
demo-serving = Buka { $url } (Ctrl+C untuk berhenti). Tanpa peramban, berkasnya ada di { $out }.
demo-port-taken = Port { $port } sedang dipakai program lain. Hentikan program itu, atau pilih yang lain: antar demo --port { $other }.
demo-no-data = Hari contoh tidak ada: { $folder }. Pasang ulang Antar.
