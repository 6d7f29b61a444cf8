# Yang salah pada rencana menurut pemeriksa. Waktu ditulis sampai detik, karena selisih satu detik pun sudah salah.

fault-at-step = { $driver }, tugas { $step }, pesanan { $order }: { $said }
fault-at-driver = { $driver }: { $said }
fault-at-order = Pesanan { $order }: { $said }

fault-unknown_vehicle = ada rute untuk pengemudi yang tidak ada di daftar.
fault-vehicle_twice = ada { $times } rute untuk pengemudi ini; seharusnya satu.
fault-routes_out_of_order = urutan rute tidak sama dengan urutan di daftar pengemudi.
fault-empty_route = rute ini tidak berisi tugas. Pengemudi tanpa tugas tidak punya rute.

fault-unknown_request = pesanan ini tidak ada.
fault-wrong_act = pesanan ini tidak punya tugas "{ $act }".
fault-planned_twice = { $act ->
    [pickup] penjemputan
    [delivery] pengantaran
   *[visit] kunjungan
} direncanakan { $times } kali.
fault-left_out_twice = tercatat { $times } kali sebagai belum terangkut.
fault-planned_and_left_out = ada di rute dan juga tercatat belum terangkut.
fault-vanished = tidak ada di rute mana pun dan tidak tercatat belum terangkut.
fault-delivery_without_pickup = diantar tetapi tidak pernah dijemput.
fault-pickup_without_delivery = dijemput tetapi tidak pernah diantar.
fault-delivery_before_pickup = diantar sebelum dijemput, yaitu pada tugas { $pickup_step }.
fault-split_over_vehicles = dijemput oleh pengemudi lain, { $pickup_driver }.
fault-together_split = harus bersama pesanan { $order }, yang dibawa pengemudi lain, { $other_driver }.
fault-together_partly_left_out = harus bersama pesanan { $left_out }, yang belum terangkut.
fault-committed_missing = { $act ->
    [pickup] penjemputannya
    [delivery] pengantarannya
   *[visit] kunjungannya
} sudah ditetapkan sebagai tugas { $committed_step } { $driver }, tetapi tidak ada di rutenya.
fault-committed_out_of_place = sudah ditetapkan sebagai tugas { $committed_step } rute ini.

fault-not_whole = { $moment } berisi { $value }, bukan bilangan bulat detik.
fault-outside_clock = { $moment } berada di luar waktu rencana ini.
fault-unreachable = tidak ada jalan dari tempat { $origin } ke tempat { $destination } untuk pengemudi ini.
fault-wrong_arrival = tiba { $arrival }, padahal berangkat { $left } dengan perjalanan { $travel }, di luar istirahat, berarti { $expected }.
fault-starts_before_arrival = mulai { $start }, sebelum tiba { $arrival }.
fault-starts_before_release = mulai { $start }, sebelum siap { $release }.
fault-outside_window = mulai { $start }; { $windows ->
    [1] boleh mulai { $earliest } sampai { $latest }.
   *[other] tidak satu pun dari { $windows } jendela waktunya, antara { $earliest } dan { $latest }, terbuka saat itu.
}
fault-wrong_departure = selesai { $departure }, padahal mulai { $start } dengan persiapan { $setup } dan pekerjaan { $service } berarti { $expected }.
fault-wrong_finish = rute selesai { $finish }, padahal meninggalkan tugas terakhir { $left } dengan perjalanan { $travel }, di luar istirahat, berarti { $expected }.
fault-before_shift = rute dimulai { $first }, sebelum jam kerja mulai { $shift_earliest }.
fault-after_shift = rute atau istirahat terakhirnya selesai { $last }, sesudah jam kerja berakhir { $shift_latest }.

fault-skill_missing = pesanan memerlukan yang tidak dimiliki pengemudi: { $skills }.
fault-vehicle_not_allowed = pengemudi ini tidak boleh membawa pesanan ini.
fault-onboard_elsewhere = barangnya sudah dibawa pengemudi lain, { $carrier_driver }.
fault-load_not_carried = pesanan membawa { $amount } { $load }, yang tidak diangkut kendaraan ini.
fault-over_capacity = { $on_board } { $load } di kendaraan, padahal muat { $capacity }.
fault-ride_too_long = perjalanan barang { $ride }, paling lama { $max_ride }.
fault-not_fresh = diserahkan { $departure }, padahal segar sampai { $fresh_until }.
fault-too_much_cash = uang tunai di tangan menjadi { $cash }, paling banyak { $cash_limit }.
fault-too_many_tasks = rute ini berisi { $tasks } tugas, paling banyak { $max_tasks }.
fault-route_too_long = rute ini berlangsung { $lasts }, paling lama { $max_duration }.
fault-route_too_far = rute ini menempuh { $ridden_m } m, paling jauh { $max_distance_m } m.

fault-unknown_break = istirahat { $break } diambil, padahal pengemudi punya { $breaks }.
fault-break_missing = istirahat { $break } tidak diambil.
fault-break_twice = istirahat { $break } diambil { $times } kali.
fault-break_out_of_order = istirahat { $break } tidak pada tempatnya di antara tugas dan istirahat rute ini.
fault-break_outside_window = istirahat { $break } mulai { $start }; boleh mulai { $earliest } sampai { $latest }.
fault-break_wrong_length = istirahat { $break } berlangsung { $lasts }, seharusnya { $duration }.
fault-break_overlaps = istirahat { $break }, { $start } sampai { $end }, menabrak { $other }, saat hal lain mulai atau selesai.
