# Membaca tabel pesanan dan pengemudi.

import-at-cell = { $file }, baris { $row }, kolom { $column } ("{ $value }"): { $said }
import-at-empty-cell = { $file }, baris { $row }, kolom { $column } (kosong): { $said }
import-at-row = { $file }, baris { $row }: { $said }
import-notice = Catatan: { $said }
import-refused-rows = { $rows } baris dari { $file } tidak terbaca; sisanya diteruskan tanpa baris itu.
import-no-good-row = { $file }: tidak ada baris yang dapat dipakai, jadi tidak ada yang direncanakan.

# Seluruh berkas.

import-file-missing = { $file }: berkas ini tidak ada.
import-file-unreadable = { $file }: berkas tidak dapat dibuka.
import-file-empty = { $file }: berkas kosong. Baris pertama harus berisi nama kolom, misalnya order_id.
import-file-no-rows = { $file }: baris { $row } berisi nama kolom, tetapi tidak ada isi di bawahnya. Tambahkan satu baris untuk tiap pesanan atau pengemudi.
import-file-workbook = { $file }: ini buku kerja, bukan berkas CSV. Di aplikasi lembar kerja pilih Simpan sebagai, CSV UTF-8, lalu pakai berkas itu.
import-file-encoding = { $file }, baris { $row }: teksnya bukan UTF-8. Di aplikasi lembar kerja pilih Simpan sebagai, CSV UTF-8.
import-file-quotes = { $file }, baris { $row }: tanda kutip tidak ditutup, atau ada teks sesudahnya. Tulis "" untuk satu tanda kutip di dalam sel berkutip.
import-file-not-json = { $file }: ini bukan JSON yang benar ({ $place }).
import-file-unknown-column = { $file }, kolom ke-{ $number }: tidak ada kolom "{ $column }". Maksudnya "{ $close }"?
import-file-strange-column = { $file }, kolom ke-{ $number }: tidak ada kolom "{ $column }". Kolom yang dikenal: { $known }.
import-file-column-twice = { $file }: kolom "{ $other }" dan "{ $column }" sama artinya. Hapus salah satunya.
import-file-missing-column = { $file }: kolom berikut tidak ada: { $columns }. Isi berkas ini { $header }; sudah benarkah berkasnya?
import-file-too-many-rows = { $file }: { $rows } baris, padahal satu rencana paling banyak { $most } { $kind ->
    [orders] pesanan
   *[drivers] pengemudi
}. Bagi berkas menurut wilayah atau jam.

# Satu sel atau baris.

import-cell-empty = wajib diisi.
import-cell-twice = baris { $first } sudah memakai kode ini. Beri tiap baris kode sendiri.
import-cell-too-many-cells = "{ $cell }" berada di luar kolom terakhir. Apit teks yang memuat tanda pemisah dengan tanda kutip.
import-cell-money = bukan jumlah rupiah bulat. Tulis 12500, 12.500, Rp12.500, 12,5rb atau 1,2jt, tanpa sen.
import-cell-negative = tidak boleh kurang dari nol. Tulis angka mulai dari 0.
import-cell-too-big = terlalu besar. Paling banyak { $most }.
import-cell-whole = bukan bilangan bulat. Tulis 0 sampai { $most }, tanpa titik atau koma.
import-cell-choice = tidak dikenal. Tulis salah satu dari { $choices }.
import-cell-choice-close = tidak dikenal. Maksudnya "{ $close }"? Pilihannya { $choices }.
import-cell-load = "{ $part }" bukan muatan. Tulis jumlah paket, atau muatan bernama: parcel:2;litre:30.
import-cell-load-twice = muatan "{ $part }" tertulis dua kali. Jumlahkan keduanya.
import-cell-phone = bukan nomor telepon. Tulis seperti 0812-3456-7890 atau +62 812 3456 7890.
import-cell-phone-lost = angka nomor ini hilang di lembar kerja. Ubah format kolom menjadi teks, lalu tulis ulang nomornya.
import-cell-phone-two = ada dua nomor, "{ $first }" dan "{ $second }". Keduanya disimpan di catatan dan belum ada yang dipakai; mana yang benar?
import-cell-pin-address = untuk saat ini alamat perlu koordinat. Tulis lat,lng seperti -7.629800,111.523900 (di aplikasi peta: tekan lama tempatnya, salin angkanya).
import-cell-pin-link = untuk saat ini tautan peta perlu koordinat. Buka tautannya dan salin angkanya, seperti -7.629800,111.523900.
import-cell-pin-plus-code = untuk saat ini kode plus perlu koordinat. Cari di aplikasi peta dan salin angkanya, seperti -7.629800,111.523900.
import-cell-pin-number = bukan koordinat. Tulis lat,lng dalam derajat, seperti -7.629800,111.523900.
import-cell-pin-range = tidak ada titik seperti itu di bumi. Tulis lintang dulu, lalu bujur, seperti -7.629800,111.523900.
import-cell-pin-swapped = bujur tertulis lebih dulu; dibaca sebagai { $lat },{ $lng }.
import-cell-service-has-pickup = jasa dikerjakan di tempat tujuan dan tidak punya penjemputan. Kosongkan sel ini, atau tulis jenis lain.
import-cell-time = bukan waktu. Tulis 2025-11-03T08:00:00+07:00, atau 2025-11-03 08.00 untuk waktu setempat.
import-cell-time-needs-date = jam tanpa tanggal. Tulis 2025-11-03 08.00, atau beri harinya dengan --at.
import-cell-zone-assumed = tanpa zona waktu; dibaca sebagai waktu setempat di { $zone }.
import-cell-next-day = lebih awal dari mulainya; dibaca sebagai hari berikutnya (+1).
import-cell-ends-before-start = waktu akhir ini sebelum waktu mulainya. Betulkan salah satunya; lewat tengah malam tanggalnya hari berikutnya.
import-cell-shut-before-placed = jendela waktu ini sudah tutup sebelum pesanan masuk ({ $placed }). Betulkan latest, atau placed_at.
import-cell-shift-too-long = satu giliran kerja paling lama { $hours } jam. Tulis satu baris untuk tiap giliran.
import-cell-break = "{ $part }" bukan istirahat. Tulis 12:00-13:00/30 untuk 30 menit antara pukul 12 dan 13; beberapa dipisah dengan ;.
import-cell-break-does-not-fit = { $minutes } menit tidak muat di "{ $part }" dalam giliran kerja ini.
import-cell-breaks-overlap = dua istirahat bertumpukan. Tulis berurutan.

import-zone-assumed = { $file }: { $count } waktu tanpa zona waktu, dibaca sebagai waktu setempat, { $name } ({ $zone }).
