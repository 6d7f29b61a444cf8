# Map of a plan: opened on the office's computer and on phones.
map-title = Map of routes
map-map = Map
map-key = Key
map-show-all = Show all
map-hide-all = Hide all
map-look = Look at the route of { $driver }
map-summary = { $drivers ->
    [one] { $drivers } driver
   *[other] { $drivers } drivers
} · { $stops ->
    [one] { $stops } stop
   *[other] { $stops } stops
} · { $km } km
map-left-out = Not on a route ({ $count })
map-pickup = Pick up
map-delivery = Deliver
map-visit = Do the job
map-start = Start
map-end = End
map-late = Late
map-zoom-in = Zoom in
map-zoom-out = Zoom out
map-close = Close
map-attribution = Roads that come from OpenStreetMap: © OpenStreetMap contributors
