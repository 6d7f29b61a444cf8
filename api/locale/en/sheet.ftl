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

sheet-reason-closest = { $reason } Closest: { $driver }.
sheet-reason-unreachable = There is no way there for the vehicles at hand.
sheet-reason-location_untrusted = The location is not certain; ask for a pin first.
sheet-reason-outside_area = The location is outside the service area.
sheet-reason-time_window = No driver can be there within the window.
sheet-reason-shift = It does not fit into the drivers' shifts.
sheet-reason-capacity = It is more than a vehicle can take.
sheet-reason-skill = No driver has the skills asked for.
sheet-reason-vehicle_not_allowed = The vehicles at hand are not allowed there.
sheet-reason-ride_time = It would ride too long.
sheet-reason-freshness = The food would no longer be fresh.
sheet-reason-cash_limit = A driver would carry more cash than allowed.
sheet-reason-not_ready = It is not ready in time.
sheet-reason-max_tasks = The drivers have all the tasks they may have.
sheet-reason-max_duration = A route would take too long.
sheet-reason-max_distance = A route would be too far.
sheet-reason-break = It does not fit around the breaks.
sheet-reason-locked = It is locked to a route that cannot take it.
sheet-reason-zone_closed = The streets there are closed at that time.
sheet-reason-not_worth_it = It fits, but costs more than it is worth.
