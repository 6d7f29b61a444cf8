"""Invented people and shops of the sample day, and the notes that buyers write."""

DRIVERS = ("Budi", "Siti", "Agus", "Dewi", "Joko", "Rina", "Eko", "Wulan", "Hadi", "Tono")

WARUNGS = (
    *("Warung Bu Tini", "Pecel Mbak Sri", "Bakso Pak Slamet", "Soto Ayam Bu Yati", "Nasi Goreng Cak Man"),
    *("Ayam Geprek Mbak Ika", "Sate Pak Kardi", "Rawon Bu Marni", "Mie Ayam Mas Yono", "Lalapan Bu Narti"),
)
SHOPS = (
    *("Toko Kelontong Barokah", "Toko Sembako Rejeki", "Toko Bu Endang", "Sayur Segar Mbak Yem", "Jamu Bu Parti"),
    *(
        "Kue Basah Bu Lilik",
        "Toko Makmur Jaya",
        "Buah Segar Pak Rohmat",
        "Sambal Pecel Mbok Jum",
        "Toko Alat Tulis Cemerlang",
    ),
)
SERVICES = {
    "montir": "Montir panggilan",
    "ledeng": "Tukang ledeng",
    "listrik": "Tukang listrik",
    "salon": "Salon di rumah",
}

GATES = ("hijau", "hitam", "putih", "biru", "cokelat", "merah marun", "bambu", "besi")
HINTS = (
    *("depan {place}", "belakang {place}", "samping {place}", "seberang {place}", "dekat {place}"),
    *("barat {place}", "timur {place}", "lor {place}", "kidul {place}"),
)
ASIDES = (
    "rumah cat kuning",
    "ada pohon mangga",
    "titip tetangga kalau kosong",
    "telepon dulu",
    "bel rusak, ketuk pintu",
)
REPAIRS = {
    "montir": ("motor mogok, ban bocor", "servis rutin, ganti oli", "rem bunyi"),
    "ledeng": ("kran bocor", "pompa air mati", "saluran mampet"),
    "listrik": ("stop kontak korslet", "pasang lampu teras", "MCB sering turun"),
    "salon": ("potong rambut 2 orang", "rias untuk kondangan", "creambath"),
}
