# The commands plan, check and demo.

plan-title = Plan for { $day } (times in { $zone })
plan-driver = Driver
plan-stops = Stops
plan-orders = Orders
plan-km = km
plan-late = Min. late
plan-cost = Cost
plan-cost-per-order = Per order
plan-finish = Done
plan-total = Total
plan-sums = { $planned } of { $orders } orders on { $routes } routes ({ $drivers } drivers); { $left_out } left out.
plan-left-out = { $order }: { $reason }
plan-written = Written to { $out }: plan.json, run-sheets.html, run-sheets.csv, unassigned.csv, map.html, map.geojson.
plan-warming = Preparing the engine; this takes about half a minute, once.
plan-compiling = Compiling { $file }; kept for next time in { $cache }. A compiled map is made with: antar map import.

plan-refused-stop = --seconds and --iterations must be above 0; a day of seconds at most.
plan-refused-at = --at { $at } is not a time. Write 2025-11-03T08:00:00+07:00, or "2025-11-03 08.00" for local time.
plan-refused-zone = There is no time zone { $zone }. Write Asia/Jakarta (WIB), Asia/Makassar (WITA) or Asia/Jayapura (WIT).
plan-refused-out = The plan cannot be written to { $out }: { $problem }. Nothing was written.
plan-refused-no-drivers = There is no driver to plan for.
plan-refused-no-orders = There is no order to plan.
plan-refused-shift-too-far = The shift of driver { $driver } ends more than { $days } days after the first one begins. Check its date, or plan the days one by one.
plan-refused-driver-off-road = Driver { $driver }: no road for this vehicle within { $limit_m } m of { $column } { $place }{ $known ->
    [yes] {" "}(the nearest is { $nearest_m } m away)
   *[no] {" "}(it lies outside the map)
}. Correct the pin, or take a map that covers it.
plan-refused-zero-travel = The map has no travel time from { $origin } to { $destination } ({ $profile }), though they lie { $apart_m } m apart. Such a map cannot be planned on; import it again.
plan-refused-not-a-day = The orders, vehicles and places of this file do not fit together: { $problem }.

# What is wrong with the file itself; path is the place in the JSON.

plan-fault-missing = { $path }: this key is missing.
plan-fault-unknown-key = { $path }: this key is not known.{ $close ->
    [none] {""}
   *[other] {" "}Did you mean "{ $close }"?
}
plan-fault-wrong-value = { $path }: { $value } is not { $wanted ->
    [whole] a whole number within bounds
    [number] a number within bounds
    [time] a time with offset, such as 2025-11-03T08:00:00+07:00
    [text] a text
    [list] a list with all it must hold
    [object] an object
    [choice] one of the words that may stand here
   *[other] what may stand here
}.
plan-fault-outside-order = { $path }: order { $request } cannot be on a route, so it must be listed here once, not { $times } times.
plan-fault-untrue-reason = { $path }: { $reason } is not why order { $request } is left out.
plan-fault-still-fits = { $path }: order { $request } is left out although it fits the route of { $vehicle }.
plan-fault-differs = { $path }: says { $found }, but from the rest of the file it must be { $right }.

check-good = { $file }: no fault found. { $orders } orders on { $routes } routes.
check-more = … and { $count } more faults.

demo-title = Antar: a planned day
demo-map = Map
demo-map-about = Every route with its numbered stops, drawn on our own roads
demo-sheets = Run sheets
demo-sheets-about = One for each driver, for the phone and for paper
demo-files = Files
demo-honest = A made-up day in a made-up town, planned when this was started. Nothing here can be changed yet.
demo-planning = Planning the sample day ({ $seconds } s) …
demo-serving = Open { $url } (Ctrl+C ends it). Without a browser, the files are in { $out }.
demo-port-taken = Port { $port } is in use by another program. Stop that, or choose another: antar demo --port { $other }.
demo-no-data = The sample day is missing: { $folder }. Install Antar anew.
