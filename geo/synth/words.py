"""The words that names are made of. Names of streets are data, the same in every language."""

TOWNS = ("Arumsari", "Tirtoasri", "Sendangwangi", "Kartamulya", "Purwaloka", "Banyuwangsa")

ARTERIALS = (
    *("Panglima Sudirman", "Ahmad Yani", "Diponegoro", "Gajah Mada", "Hayam Wuruk", "Soekarno-Hatta"),
    *("Gatot Subroto", "Sisingamangaraja", "Imam Bonjol"),
)
RING = "Lingkar"
TOLL = "Jalan Tol"

MAIN_ROADS = (
    *("Pahlawan", "Merdeka", "Kartini", "Cokroaminoto", "Wahid Hasyim", "Agus Salim", "Ki Hajar Dewantara"),
    *("Basuki Rahmat", "Suprapto", "M.T. Haryono", "S. Parman", "Urip Sumoharjo", "Sutomo", "Wahidin", "Dewi Sartika"),
    *("Yos Sudarso", "Adi Sucipto", "Slamet Riyadi", "Sultan Agung", "Trunojoyo", "Untung Suropati", "Teuku Umar"),
    *("Cut Nyak Dien", "Pattimura", "Hasanuddin", "Thamrin", "Supratman", "Ismail Marzuki", "Veteran", "Pemuda"),
    *("Kapten Tendean", "Tentara Pelajar", "Letkol Isdiman", "Sutoyo", "D.I. Panjaitan", "Juanda", "Sam Ratulangi"),
    *("Kusuma Bangsa", "Pancasila", "Bhayangkara", "Kesehatan", "Pasar", "Stasiun", "Raya Timur", "Raya Barat"),
)

THEMES: tuple[tuple[str, ...], ...] = (
    (
        *("Melati", "Mawar", "Anggrek", "Kenanga", "Flamboyan", "Dahlia", "Cempaka", "Teratai", "Seruni", "Kamboja"),
        *("Bougenvil", "Tulip", "Sakura", "Aster", "Sedap Malam", "Wijaya Kusuma", "Alamanda", "Soka", "Kemuning"),
        *("Nusa Indah", "Edelweis", "Lavender", "Asoka", "Matahari"),
    ),
    (
        *("Brantas", "Serayu", "Musi", "Mahakam", "Kapuas", "Barito", "Citarum", "Ciliwung", "Batanghari", "Asahan"),
        *("Bengawan", "Progo", "Opak", "Cimanuk", "Cisadane", "Indragiri", "Kampar", "Rokan", "Kahayan", "Mamberamo"),
        *("Digul", "Tondano", "Jeneberang", "Way Kambas"),
    ),
    (
        *("Rambutan", "Mangga", "Durian", "Salak", "Nangka", "Jambu", "Sawo", "Manggis", "Duku", "Belimbing"),
        *("Kelengkeng", "Srikaya", "Sirsak", "Pepaya", "Delima", "Anggur", "Apel", "Kedondong", "Matoa", "Jeruk"),
        *("Markisa", "Kepel", "Langsat", "Semangka"),
    ),
    (
        *("Semeru", "Merapi", "Lawu", "Wilis", "Kelud", "Arjuno", "Bromo", "Merbabu", "Slamet", "Sindoro", "Sumbing"),
        *("Raung", "Ijen", "Argopuro", "Rinjani", "Agung", "Tambora", "Kerinci", "Leuser", "Galunggung", "Ciremai"),
        *("Gede", "Salak Raya", "Krakatau"),
    ),
    (
        *("Merak", "Cendrawasih", "Kutilang", "Merpati", "Nuri", "Kenari", "Murai", "Jalak", "Perkutut", "Elang"),
        *("Garuda", "Rajawali", "Camar", "Bangau", "Gelatik", "Kepodang", "Punai", "Cucakrowo", "Beo", "Walet"),
        *("Parkit", "Belibis", "Prenjak", "Maleo"),
    ),
    (
        *("Arjuna", "Bima", "Yudistira", "Nakula", "Sadewa", "Kresna", "Gatotkaca", "Srikandi", "Antasena", "Abimanyu"),
        *("Semar", "Gareng", "Petruk", "Bagong", "Hanoman", "Rama", "Sinta", "Anoman", "Baladewa", "Parikesit"),
        *("Pandawa", "Bisma", "Drupadi", "Sembodro"),
    ),
    (
        *("Sumatra", "Kalimantan", "Sulawesi", "Bali", "Lombok", "Flores", "Timor", "Sumba", "Seram", "Halmahera"),
        *("Bangka", "Belitung", "Nias", "Madura", "Bawean", "Karimun", "Ambon", "Ternate", "Tidore", "Buru"),
        *("Morotai", "Rote", "Alor", "Natuna"),
    ),
    (
        *("Jati", "Mahoni", "Sengon", "Trembesi", "Beringin", "Cemara", "Pinus", "Akasia", "Meranti", "Ulin"),
        *("Randu", "Waru", "Asem", "Sono Keling", "Johar", "Kesambi", "Bendo", "Gayam", "Nyamplung", "Ketapang"),
        *("Angsana", "Tanjung", "Mindi", "Pule"),
    ),
    (
        *("Intan", "Mutiara", "Safir", "Zamrud", "Berlian", "Biduri", "Akik", "Giok", "Kecubung", "Mirah"),
        *("Yakut", "Nilam", "Pirus", "Baiduri", "Permata", "Topas", "Opal", "Kencana", "Perak", "Perunggu"),
        *("Tembaga", "Kuarsa", "Ametis", "Rubi"),
    ),
    (
        *("Majapahit", "Singosari", "Kediri", "Mataram", "Sriwijaya", "Pajajaran", "Demak", "Pajang", "Jenggala"),
        *("Kahuripan", "Daha", "Tarumanegara", "Kutai", "Kalingga", "Blambangan", "Panjalu", "Tumapel", "Galuh"),
        *("Banten", "Samudra Pasai", "Tulang Bawang", "Melayu", "Wengker", "Medang"),
    ),
    (
        *("Setia", "Makmur", "Mulya", "Rukun", "Damai", "Sejahtera", "Bahagia", "Sentosa", "Harapan", "Karya"),
        *("Bakti", "Budi", "Sari", "Taruna", "Margo", "Tirto", "Sido", "Mukti", "Luhur", "Waras"),
        *("Guyub", "Tentrem", "Raharjo", "Widodo"),
    ),
    (
        *("Jahe", "Kunyit", "Kencur", "Laos", "Serai", "Temulawak", "Cengkeh", "Pala", "Kapulaga", "Ketumbar"),
        *("Merica", "Kemiri", "Jinten", "Kemangi", "Salam", "Pandan", "Sirih", "Brotowali", "Sambiloto", "Temu Kunci"),
        *("Adas", "Secang", "Cabe", "Wijen"),
    ),
)

SIDES = ("Utara", "Selatan", "Timur", "Barat", "Tengah", "Baru", "Dalam", "Lor", "Kidul", "Wetan", "Kulon")

ESTATE_FIRST = ("Griya", "Graha", "Bumi", "Puri", "Pondok", "Taman", "Villa", "Permata", "Wisma", "Bukit")
ESTATE_SECOND = ("Asri", "Permai", "Indah", "Mas", "Sejahtera", "Kencana", "Lestari", "Mandiri", "Nusantara", "Cendana")

WARD_FIRST = (
    *("Sumber", "Karang", "Banjar", "Kedung", "Wono", "Tegal", "Purwo", "Sido", "Kali", "Mojo"),
    *("Tirto", "Margo", "Bangun", "Suko", "Pandan", "Rejo", "Ngadi", "Gunung", "Sendang", "Winong"),
)
WARD_SECOND = (
    *("sari", "rejo", "asri", "mulyo", "agung", "jati", "waru", "anyar", "wangi", "tani"),
    *("luhur", "harjo", "kerto", "dadi", "gayam", "lestari", "makmur", "raharjo", "utomo", "widodo"),
)

MOSQUES = (
    *("Al-Ikhlas", "Baiturrahman", "Nurul Huda", "At-Taqwa", "Al-Muttaqin", "Al-Hidayah", "Darussalam", "Al-Falah"),
    *("Baitul Muttaqin", "Nurul Iman", "Al-Amin", "Ar-Rohman", "Miftahul Jannah", "As-Salam", "Sabilillah"),
    *("Al-Barokah", "Nur Hidayatullah", "Al-Mukmin", "Baitul Ghofur", "Roudlotul Jannah"),
)
