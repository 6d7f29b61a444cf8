# Kota contoh.

synth-written = { $town }: { $km } km jalan, { $wards } kelurahan, { NUMBER($houses) } rumah, dan satu hari contoh. Ditulis ke { $out }.
synth-refused-size = Kota seluas { $km2 } km² tidak dapat dibuat. Tulis --km2 dari { $smallest } sampai { $largest }.
synth-refused-out = { $out } tidak dapat ditulis: { $problem }.
