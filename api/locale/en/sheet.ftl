# Run sheets: read by drivers on a phone, on the road, or on paper.
sheet-title = Run sheets
sheet-drivers = Drivers
sheet-all = All drivers
sheet-print = Print: one driver a page.

sheet-motor = motorcycle
sheet-becak = becak
sheet-mobil = car
sheet-sepeda = bicycle

sheet-shift = Shift
sheet-departs = Leaves
sheet-finishes = Done
sheet-stops-label = Stops
sheet-stops = { $count ->
    [one] { $count } stop
   *[other] { $count } stops
}
sheet-distance-label = Distance
sheet-distance = { $km } km
sheet-cash-total = Cash to collect in total
sheet-cash-hand-in = Hand in afterwards
sheet-nobody = There is no route in this plan.

sheet-pickup = Pick up
sheet-pickup-all = Pick up all ({ $count })
sheet-delivery = Deliver
sheet-delivery-all = Deliver all ({ $count })
sheet-visit = Do the job
sheet-visit-all = Do all jobs ({ $count })

sheet-from-seller = from { $seller }
sheet-no-name = no name given
sheet-buyer-note = Buyer’s note: { $note }
sheet-no-phone = No phone number
sheet-load = { $amount } { $name }
sheet-load-parcel = { $amount ->
    [one] { $amount } parcel
   *[other] { $amount } parcels
}
sheet-load-portion = { $amount ->
    [one] { $amount } portion
   *[other] { $amount } portions
}
sheet-load-litre = { $amount } l
sheet-load-kg = { $amount } kg
sheet-ready = Ready { $time }
sheet-window = Start { $span }
sheet-until = Start by { $time }
sheet-from = Start from { $time }
sheet-collect = Collect { $amount }
sheet-late = { $minutes ->
    [one] { $minutes } minute late
   *[other] { $minutes } minutes late
}
sheet-wait = Wait, start at { $start }
sheet-walk = Walk { $metres } m from the road
sheet-rest = Break
sheet-minutes = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
sheet-back = End point
sheet-done-anywhere = Done at the last stop

sheet-navigate = Navigate
sheet-map-app = Other map
sheet-call = Call
sheet-whatsapp = WhatsApp
sheet-done = Done
sheet-route-links = Route in Google Maps, stops
sheet-greeting = Hello, this is { $driver }, bringing order { $orders }.

sheet-time-column = Arrive
sheet-work-column = What to do
sheet-cash-column = Collect
sheet-sign-column = Recipient / notes

sheet-legend-title = How to read this
sheet-legend-arrival = The large time is the expected arrival. All times are { $zone }; +1 means the next day.
sheet-legend-window = “Start 14.00–14.30” bounds when the work starts, not when it must be finished.
sheet-legend-cash = “Collect” is cash to take from the buyer. Where it is not written, it has been paid.
sheet-legend-tick = Ticks are kept on this phone only.

sheet-left-out = Not on a route ({ $count })
