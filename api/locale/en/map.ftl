# Road maps: import, fetch, info, matrix.

map-written = Written to { $out }.
map-info-nodes = Nodes
map-info-arcs = Arcs
map-info-km = Kilometres
map-info-km-of = Kilometres of { $road_class }
map-info-one-way = One-way
map-info-main = On the main network, { $profile ->
    [motorcycle] motorcycle
    [car] car
    [bicycle] bicycle
   *[foot] on foot
}
map-info-named = Named streets
map-info-percent = { NUMBER($share, minimumFractionDigits: 1) } %

# What an import noticed.

map-note-ways = { $count ->
    [one] 1 line was taken.
   *[other] { $count } lines were taken.
}
map-note-areas = { $count ->
    [one] 1 area drawn as a road was left out.
   *[other] { $count } areas drawn as roads were left out.
}
map-note-cut-ways = { $count ->
    [one] 1 road runs out of the map and was cut at its edge.
   *[other] { $count } roads run out of the map and were cut at its edge.
}
map-note-not-roads = { $count ->
    [one] 1 line is no road (being built, a race track) and was left out.
   *[other] { $count } lines are no roads (being built, race tracks) and were left out.
}
map-note-not-lines = { $count ->
    [one] 1 point or area was left out.
   *[other] { $count } points or areas were left out.
}
map-note-no-geometry = { $count ->
    [one] 1 feature without a geometry was left out.
   *[other] { $count } features without a geometry were left out.
}
map-note-no-class = { $count ->
    [one] 1 line whose class is not known was left out.
   *[other] { $count } lines whose class is not known were left out.
}
map-note-no-length = { $count ->
    [one] 1 line from a point to itself was left out.
   *[other] { $count } lines from a point to itself were left out.
}
map-note-hidden-edges = { $count ->
    [one] 1 edge whose travel time is empty was left out.
   *[other] { $count } edges whose travel time is empty were left out.
}
map-note-joined-ends = { $count ->
    [one] 1 loose end that nearly touched a road was tied to it.
   *[other] { $count } loose ends that nearly touched a road were tied to it.
}
map-note-near-misses = { $count ->
    [one] 1 loose end stops just short of another road and was left loose: a slip of the pen, or a wall.
   *[other] { $count } loose ends stop just short of another road and were left loose: slips of the pen, or walls.
}
map-note-misses-at = The first { $shown }: { $places }

# Why a map is refused.

map-refused-missing = { $file }: there is no such file.
map-refused-ending = { $file }: a map with this ending cannot be read. Known endings are { $endings }.
map-refused-out = { $out } cannot be written: { $problem }.
map-refused-no-roads = { $file }: the map holds no road. Export one with roads (highway) in it.
map-refused-osm-unreadable = { $file }: this is not an OpenStreetMap file, or it is damaged ({ $detail }). Download it again.
map-refused-graphml-unreadable = { $file }: this is not a GraphML file saved by OSMnx, or it is damaged ({ $detail }).
map-refused-graphml-undirected = { $file }: the graph has no directions, so one-way streets are lost. Save the directed graph.
map-refused-node-place = { $file }: node { $node } has no coordinate. Every node needs x and y.
map-refused-edge-missing = { $file }: edge { $edge } has no { $field }, though others have. Give every edge one, or none.
map-refused-edge-value = { $file }: edge { $edge } has { $field } "{ $value }". Write a number from 0 up.
map-refused-json-unreadable = { $file }: this is not JSON, or it is damaged ({ $detail }). Export it again as GeoJSON.
map-refused-not-features = { $file }: this JSON is not a GeoJSON FeatureCollection. Export the lines as GeoJSON.
map-refused-no-features = { $file }: the file holds no features. Export the layer with its lines.
map-refused-no-lines = { $file }: the file holds points or areas, no lines. Choose the layer of road centrelines.
map-refused-no-class = { $file }: no line says what kind of road it is. Add a property highway (OpenStreetMap) or REMARK (Rupabumi Indonesia).
map-refused-bad-geometry = { $file }, feature { $feature }: the coordinates of this line cannot be read. A line needs two or more positions [lng, lat].
map-refused-crs = { $file }: the coordinates are in { $crs }. Export the layer in WGS 84 (EPSG:4326).
map-refused-not-degrees = { $file }, feature { $feature }: { $x }, { $y } are not degrees. Export the layer in WGS 84 (EPSG:4326).
map-refused-swapped = { $file }, feature { $feature }: latitude { $lat } comes before longitude { $lng }. GeoJSON wants longitude first; swap the two.
map-refused-no-network = { $place }: OpenStreetMap's servers cannot be reached. Connect to the internet, or import a file with "antar map import".
map-refused-server = { $place }: OpenStreetMap's server refused to answer. Wait some minutes and try again.
map-refused-no-place = { $place }: OpenStreetMap knows no area of this name. Write the town and province, or the number of its relation such as R5746219.
map-refused-roads-missing = { $file }: there is no such file.
map-refused-roads-unreadable = { $file }: this is not a compiled map. Make one with "antar map import".
map-refused-roads-version = { $file }: compiled by another version (format { $found }, this one reads { $wanted }). Import the source map again.
map-refused-roads-empty = { $file }: the compiled map holds no road. Import the source map again.
map-refused-roads-shape = { $file }: the compiled map is damaged (array { $array }). Import the source map again.
map-refused-roads-broken = { $file }: the compiled map is damaged ({ $array } of number { $index }). Import the source map again.

# Points on no road, and the matrix.

map-outside = { $name } ({ $at }) lies outside the map.
map-no-road-near = { $name } ({ $at }): { $far ->
    [True] the nearest road that can be reached and left is { $nearest } m away, more than { $limit } m.
   *[other] the map has no road for this vehicle.
}
map-matrix-done = { $count } points, { $pairs } pairs, { $unreachable } of them without a way. Written to { $out }.
map-matrix-no-snap = { $count ->
    [one] 1 point is on no road; it is -1 from and to everywhere:
   *[other] { $count } points are on no road; they are -1 from and to everywhere:
}
map-matrix-nothing = { $file }: none of the points is on a road of this map. Is it the right map, and are lat and lng the right way round?
map-matrix-too-many = { $file }: { $count } points, but one matrix takes at most { $most }. Split the file.
