# The model town.

synth-written = { $town }: { $km } km of road, { $wards ->
    [one] 1 kelurahan
   *[other] { $wards } kelurahan
}, { NUMBER($houses) } houses and a sample day. Written to { $out }.
synth-refused-size = A town of { $km2 } km² cannot be made. Write --km2 from { $smallest } to { $largest }.
synth-refused-out = { $out } cannot be written: { $problem }.
