"""The columns of the two tables, each with the other words for it, English and Indonesian.

Headers are compared without case and with every run of other signs as one `_`: `Paling awal` is `paling_awal`.
"""

from dispatch.read_csv import Synonyms

ORDER_COLUMNS: Synonyms = {
    "order_id": ("order", "id", "kode", "kode_pesanan", "pesanan", "no_pesanan", "nomor_pesanan", "order_number"),
    "placed_at": ("placed", "ordered_at", "dipesan", "waktu_pesan", "jam_pesan", "dipesan_pada"),
    "kind": ("type", "jenis", "tipe", "jenis_pesanan"),
    "seller": ("penjual", "toko", "warung", "shop", "merchant", "pickup_name"),
    "pickup": ("pickup_address", "jemput", "ambil", "alamat_jemput", "lokasi_jemput", "titik_jemput", "from", "asal"),
    "pickup_lat": ("pickup_latitude", "lat_jemput", "lintang_jemput", "from_lat"),
    "pickup_lng": ("pickup_lon", "pickup_longitude", "lng_jemput", "lon_jemput", "bujur_jemput", "from_lng"),
    "dropoff": ("dropoff_address", "antar", "tujuan", "alamat", "alamat_antar", "lokasi_antar", "address", "to"),
    "dropoff_lat": ("lat", "latitude", "lintang", "dropoff_latitude", "lat_antar", "lintang_antar", "to_lat"),
    "dropoff_lng": (
        *("lng", "lon", "long", "longitude", "bujur", "dropoff_lon", "dropoff_longitude"),
        *("lng_antar", "lon_antar", "bujur_antar", "to_lng"),
    ),
    "phone": ("dropoff_phone", "telepon", "telp", "hp", "no_hp", "nomor_hp", "wa", "whatsapp", "no_telepon", "mobile"),
    "ready_at": ("ready", "siap", "jam_siap", "waktu_siap", "siap_pada"),
    "earliest": ("paling_awal", "mulai", "dari_jam", "window_start", "after", "sesudah", "tidak_sebelum"),
    "latest": ("paling_akhir", "sampai_jam", "sampai", "batas", "window_end", "before", "selambatnya", "sebelum"),
    "size": ("ukuran", "muatan", "jumlah", "load", "loads", "parcels", "paket"),
    "service_min": ("lama_layanan", "menit_layanan", "lama", "durasi", "service_minutes", "menit"),
    "skills": ("skill", "keahlian", "keterampilan"),
    "cod_rp": ("cod", "tagihan", "tunai", "bayar_di_tempat", "cash", "uang_ditagih"),
    "priority": ("prioritas", "kepentingan"),
    "note": ("notes", "catatan", "keterangan", "comment", "comments", "pesan"),
}

DRIVER_COLUMNS: Synonyms = {
    "driver_id": ("driver", "id", "kode", "kode_pengemudi", "pengemudi", "kode_kurir", "kurir", "courier"),
    "name": ("nama", "nama_pengemudi", "nama_kurir", "driver_name"),
    "phone": ("telepon", "telp", "hp", "no_hp", "nomor_hp", "wa", "whatsapp", "no_telepon", "mobile"),
    "vehicle": ("kendaraan", "vehicle_type", "jenis_kendaraan"),
    "start": ("awal", "titik_awal", "lokasi_awal", "berangkat_dari", "start_address", "pangkalan"),
    "start_lat": ("start_latitude", "lat_awal", "lintang_awal"),
    "start_lng": ("start_lon", "start_longitude", "lng_awal", "lon_awal", "bujur_awal"),
    "end": ("akhir", "titik_akhir", "lokasi_akhir", "pulang_ke", "end_address"),
    "end_lat": ("end_latitude", "lat_akhir", "lintang_akhir"),
    "end_lng": ("end_lon", "end_longitude", "lng_akhir", "lon_akhir", "bujur_akhir"),
    "shift_start": ("jam_mulai", "mulai", "mulai_kerja", "masuk", "from"),
    "shift_end": ("jam_selesai", "selesai", "selesai_kerja", "pulang", "to"),
    "capacity": ("kapasitas", "muat", "daya_muat", "muatan"),
    "skills": ("skill", "keahlian", "keterampilan"),
    "break": ("breaks", "istirahat", "jeda"),
    "cash_limit_rp": ("batas_tunai", "batas_uang", "cash_limit"),
    "cost_per_hour_rp": ("biaya_per_jam", "upah_per_jam", "cost_per_hour"),
    "cost_per_km_rp": ("biaya_per_km", "ongkos_per_km", "cost_per_km"),
}
