bench-instance = Soal
bench-vehicles = Kendaraan
bench-best-vehicles = Terbaik
bench-cost = Biaya
bench-best-cost = Biaya terbaik
bench-gap = Selisih
bench-seconds = Detik
bench-rate = Iterasi/d
bench-faults = Kesalahan
bench-total =
    { $instances } soal, { $vehicles } kendaraan (terbaik { $best }), biaya { $cost }.
    Sama dengan kendaraan terbaik: { $equal }, di antaranya dalam 0,1 % dari biaya terbaik: { $close }; selisih rata-rata { $gap }.
    Tertinggal: { $unassigned }. Kesalahan menurut pemeriksa: { $faults }.
bench-insert =
    { $quotes } pesanan baru untuk { $vehicles } kendaraan dengan { $planned } permintaan: { $taken } diterima.
    Milidetik tiap jawaban: median { $p50 }, p99 { $p99 }, terlama { $worst }.
bench-explain =
    { $requests } pesanan, { $vehicles } kendaraan: { $leftout } tidak terlayani, dijelaskan dalam { $seconds } detik.
bench-matrix-graph = Graf
bench-matrix-nodes = Simpul
bench-matrix-build = Hierarki md
bench-matrix-matrix = Matriks md
bench-matrix-row = Baris baru md
bench-matrix-column = Kolom baru md
bench-matrix-dijkstra = Dijkstra md
bench-matrix-ratio = Kali lebih cepat
bench-matrix-unreachable = Tanpa jalan
bench-matrix-wrong = Salah
