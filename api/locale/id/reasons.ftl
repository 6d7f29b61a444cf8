# Mengapa pesanan belum terangkut, dan perubahan termurah yang membuatnya muat. Waktu dan lama datang sebagai teks.

duration-seconds = { $seconds } detik
duration-minutes = { $minutes } menit
duration-hours = { $hours } jam
duration-hours-minutes = { $hours } jam { $minutes } menit

reason-load = { $load ->
    [parcel] paket
    [portion] porsi
    [litre] liter
   *[other] { $load }
}

# Satu pesanan lengkap: sebabnya, siapa yang terkait, apa yang menolong.
reason-with-remedy = { $reason } { $remedy }
reason-with-remedy-or-driver = { $reason } { $remedy } Atau tambah satu pengemudi yang bertugas.
reason-nobody = { $reason } Tidak ada pengemudi yang sanggup, sekalipun tanpa pesanan lain; yang paling mendekati { $driver }.
reason-nobody-same = { $reason } Tidak ada pengemudi yang sanggup, sekalipun tanpa pesanan lain.

reason-unreachable = { $driver } tidak bisa pulang-pergi { $task ->
    [pickup] ke tempat penjemputan
    [delivery] ke tempat pengantaran
   *[visit] ke tempatnya
}: tidak ada jalan.
reason-unreachable-off-road = Tidak ada jalan yang boleh dilalui kendaraan kita dalam { $limit } m dari titik { $place }{ $nearest ->
    [none] .
   *[other] ; yang terdekat { $nearest } m.
}
reason-location_untrusted = Letaknya belum diketahui dengan cukup pasti.
reason-outside_area = Titik { $place } berada di luar peta.
reason-time_window = { $task ->
    [pickup] Penjemputan boleh mulai sampai { $latest }
    [delivery] Pengantaran boleh mulai sampai { $latest }
    [visit] Pekerjaan boleh mulai sampai { $latest }
   *[both] Penjemputan dan pengantaran boleh mulai sampai { $latest }
}; { $driver } akan terlambat { $late }.
reason-time_window-past = Waktunya sudah lewat { $late } sebelum rencana ini mulai.
reason-time_window-beyond = Baru buka { $opens } dan perlu { $service }: tidak akan selesai dalam waktu yang dicakup rencana ini.
reason-shift = { $end ->
    [early] { $driver } mulai bekerja { $shift }, terlambat { $more } untuk pesanan ini.
   *[late] { $driver } selesai bekerja { $shift }; pesanan ini perlu { $more } lebih lama.
}
reason-shift-beyond = Waktunya lebih jauh ke depan daripada jangkauan satu rencana.
reason-shift-nobody = Tidak ada pengemudi yang bertugas.
reason-capacity = Pesanan membawa { $amount } { $load }; { $driver } memuat { $capacity }, dan di jalan kelebihan { $more }.
reason-skill = Pesanan memerlukan { $skills }, dan { $driver } tidak memilikinya.
reason-vehicle_not_allowed = { $driver } tidak diizinkan membawa pesanan ini.
reason-vehicle_not_allowed-together = { $driver } tidak bisa membawanya sekaligus dengan { $companions }, padahal harus bersama.
reason-ride_time = Barang boleh di jalan paling lama { $max_ride }; dengan { $driver } akan { $more } lebih lama.
reason-freshness = Makanan segar sampai { $fresh_until }; { $driver } baru menyerahkannya { $more } sesudah itu.
reason-cash_limit = Pesanan ini dibayar tunai { $cash }; { $driver } boleh memegang paling banyak { $cash_limit }, dan akan kelebihan { $more_cash }.
reason-not_ready = Pesanan masuk { $wait } sesudah rencana ini dibuat.
reason-max_tasks = { $driver } boleh mendapat paling banyak { $max_tasks } tugas; { $more } terlalu banyak.
reason-max_duration = Rute { $driver } boleh berlangsung paling lama { $max_duration }; pesanan ini membuatnya { $more } lebih lama.
reason-max_distance = Rute { $driver } boleh sepanjang { $max_distance } km paling jauh; pesanan ini membuatnya { $more_km } km lebih jauh.
reason-break = Istirahat { $driver } menghalangi, selisih { $more }.
reason-locked = Tugas-tugas { $driver } sudah dipastikan dan tidak boleh digeser.
reason-zone_closed = Wilayahnya ditutup pada jam itu.
reason-not_worth_it = Muat pada { $driver }, tetapi menambah biaya { $extra_cost }, sedangkan tidak mengangkutnya dihitung { $penalty }.

remedy-widen_window = { $task ->
    [pickup] Izinkan penjemputan mulai sampai { $until }.
    [delivery] Izinkan pengantaran mulai sampai { $until }.
    [visit] Izinkan pekerjaan mulai sampai { $until }.
   *[both] Izinkan penjemputan dan pengantaran mulai { $late } lebih lambat.
}
remedy-fix_windows = Jam-jam pesanan ini bertentangan. Betulkan: { $task ->
    [pickup] penjemputan harus boleh mulai sampai { $until }.
    [delivery] pengantaran harus boleh mulai sampai { $until }.
    [visit] pekerjaan harus boleh mulai sampai { $until }.
   *[both] penjemputan dan pengantaran harus boleh mulai { $late } lebih lambat.
}
remedy-end_shift_later = Minta { $driver } bekerja sampai { $until }.
remedy-begin_shift_earlier = Minta { $driver } mulai pukul { $from }.
remedy-more_capacity = Beri { $driver } tempat untuk { $more } { $load } lagi, atau pecah pesanannya.
remedy-add_skill = Pilih pengemudi yang punya { $skills }, atau catat pada { $driver } bila memang punya.
remedy-allow_longer_ride = Izinkan perjalanan barang { $more } lebih lama.
remedy-allow_longer_freshness = Izinkan penyerahan sampai { $until }, atau siapkan lebih awal.
remedy-move_break = Geser istirahat { $driver } sebanyak { $more }.
remedy-allow_vehicle = Izinkan { $driver } membawanya.
remedy-go_apart = Izinkan pesanan ini diantar terpisah dari { $companions }.
remedy-unlock_steps = Lepas { $more } tugas terakhir { $driver } yang sudah dipastikan.
remedy-allow_more_tasks = Izinkan { $driver } mendapat { $more } tugas lagi.
remedy-allow_longer_route = Izinkan rute { $driver } berlangsung { $more } lebih lama.
remedy-allow_further_route = Izinkan rute { $driver } { $more_km } km lebih jauh.
remedy-raise_cash_limit = Izinkan { $driver } memegang tunai { $more_cash } lagi, atau minta ia menyetor dahulu.
remedy-move_pin = Pindahkan titik ke jalan yang boleh dilalui kendaraan.
remedy-larger_map = Betulkan titiknya, atau pakai peta yang memuatnya.
remedy-check_date = Periksa tanggal pesanan.
remedy-plan_again_later = Buat rencana lagi dengan waktu yang lebih baru.
remedy-raise_priority = Bila tetap harus diangkut, naikkan prioritasnya.
remedy-add_driver = Tugaskan seorang pengemudi.
remedy-several_changes = Beberapa hal diperlukan sekaligus: { $changes }
remedy-fix_order = Betulkan jam pesanan dan lama pengerjaannya.
