# Peta jalan: impor, unduh, isi, matriks.

map-written = Ditulis ke { $out }.
map-info-nodes = Simpul
map-info-arcs = Ruas berarah
map-info-km = Kilometer
map-info-km-of = Kilometer { $road_class }
map-info-one-way = Satu arah
map-info-main = Di jaringan utama, { $profile ->
    [motorcycle] motor
    [car] mobil
    [bicycle] sepeda
   *[foot] jalan kaki
}
map-info-named = Jalan bernama
map-info-percent = { NUMBER($share, minimumFractionDigits: 1) } %

# Yang ditemukan saat impor.

map-note-ways = { $count } garis diambil.
map-note-areas = { $count } bidang yang digambar sebagai jalan tidak diambil.
map-note-cut-ways = { $count } jalan keluar dari peta dan dipotong di tepinya.
map-note-not-roads = { $count } garis bukan jalan (masih dibangun, lintasan balap) dan tidak diambil.
map-note-not-lines = { $count } titik atau bidang tidak diambil.
map-note-no-geometry = { $count } unsur tanpa geometri tidak diambil.
map-note-no-class = { $count } garis yang kelasnya tidak dikenal tidak diambil.
map-note-no-length = { $count } garis dari satu titik ke titik itu sendiri tidak diambil.
map-note-hidden-edges = { $count } ruas yang waktu tempuhnya kosong tidak diambil.
map-note-joined-ends = { $count } ujung lepas yang hampir menyentuh jalan disambungkan.
map-note-near-misses = { $count } ujung lepas berhenti sedikit sebelum jalan lain dan dibiarkan lepas: bisa salah gambar, bisa tembok.
map-note-misses-at = { $shown } yang pertama: { $places }

# Mengapa peta ditolak.

map-refused-missing = { $file }: berkas ini tidak ada.
map-refused-ending = { $file }: peta dengan akhiran ini tidak dapat dibaca. Akhiran yang dikenal: { $endings }.
map-refused-out = { $out } tidak dapat ditulis: { $problem }.
map-refused-no-roads = { $file }: peta ini tidak memuat jalan. Ekspor ulang beserta jalannya (highway).
map-refused-osm-unreadable = { $file }: ini bukan berkas OpenStreetMap, atau berkasnya rusak ({ $detail }). Unduh ulang.
map-refused-graphml-unreadable = { $file }: ini bukan berkas GraphML dari OSMnx, atau berkasnya rusak ({ $detail }).
map-refused-graphml-undirected = { $file }: graf ini tidak berarah, jadi jalan satu arahnya hilang. Simpan graf yang berarah.
map-refused-node-place = { $file }: simpul { $node } tidak punya koordinat. Setiap simpul perlu x dan y.
map-refused-edge-missing = { $file }: ruas { $edge } tidak punya { $field }, padahal yang lain punya. Isi untuk semua ruas, atau kosongkan semua.
map-refused-edge-value = { $file }: ruas { $edge } berisi { $field } "{ $value }". Tulis angka mulai dari 0.
map-refused-json-unreadable = { $file }: ini bukan JSON, atau berkasnya rusak ({ $detail }). Ekspor ulang sebagai GeoJSON.
map-refused-not-features = { $file }: JSON ini bukan FeatureCollection GeoJSON. Ekspor garisnya sebagai GeoJSON.
map-refused-no-features = { $file }: berkas ini kosong. Ekspor lapisan beserta garisnya.
map-refused-no-lines = { $file }: berkas ini berisi titik atau bidang, bukan garis. Pilih lapisan garis tengah jalan.
map-refused-no-class = { $file }: tidak ada garis yang menyebut jenis jalannya. Tambahkan atribut highway (OpenStreetMap) atau REMARK (Rupabumi Indonesia).
map-refused-bad-geometry = { $file }, unsur ke-{ $feature }: koordinat garis ini tidak terbaca. Garis perlu dua posisi [lng, lat] atau lebih.
map-refused-crs = { $file }: koordinatnya memakai { $crs }. Ekspor lapisan dalam WGS 84 (EPSG:4326).
map-refused-not-degrees = { $file }, unsur ke-{ $feature }: { $x }, { $y } bukan derajat. Ekspor lapisan dalam WGS 84 (EPSG:4326).
map-refused-swapped = { $file }, unsur ke-{ $feature }: lintang { $lat } ditulis sebelum bujur { $lng }. GeoJSON meminta bujur dulu; tukar keduanya.
map-refused-no-network = { $place }: server OpenStreetMap tidak terjangkau. Sambungkan internet, atau impor berkas dengan "antar map import".
map-refused-server = { $place }: server OpenStreetMap menolak menjawab. Tunggu beberapa menit lalu coba lagi.
map-refused-no-place = { $place }: OpenStreetMap tidak mengenal wilayah dengan nama ini. Tulis kota dan provinsinya, atau nomor relasinya seperti R5746219.
map-refused-roads-missing = { $file }: berkas ini tidak ada.
map-refused-roads-unreadable = { $file }: ini bukan peta jadi. Buat dengan "antar map import".
map-refused-roads-version = { $file }: dibuat oleh versi lain (format { $found }, yang ini membaca { $wanted }). Impor ulang peta sumbernya.
map-refused-roads-empty = { $file }: peta jadi ini tidak memuat jalan. Impor ulang peta sumbernya.
map-refused-roads-shape = { $file }: peta jadi ini rusak (larik { $array }). Impor ulang peta sumbernya.
map-refused-roads-broken = { $file }: peta jadi ini rusak ({ $array } nomor { $index }). Impor ulang peta sumbernya.

# Titik yang tidak di jalan, dan matriks.

map-outside = { $name } ({ $at }) berada di luar peta.
map-no-road-near = { $name } ({ $at }): { $far ->
    [True] jalan terdekat yang dapat dimasuki dan ditinggalkan berjarak { $nearest } m, lebih dari { $limit } m.
   *[other] peta ini tidak punya jalan untuk kendaraan ini.
}
map-matrix-done = { $count } titik, { $pairs } pasangan, { $unreachable } di antaranya tanpa jalan. Ditulis ke { $out }.
map-matrix-no-snap = { $count } titik tidak berada di jalan; nilainya -1 dari dan ke mana pun:
map-matrix-nothing = { $file }: tidak ada satu titik pun di jalan pada peta ini. Benarkah petanya, dan apakah lat dan lng tidak tertukar?
map-matrix-too-many = { $file }: { $count } titik, padahal satu matriks paling banyak { $most }. Bagi berkasnya.
