# Why an order is left out, and the cheapest change that makes it fit. Moments and durations come as text.

duration-seconds = { $seconds } s
duration-minutes = { $minutes } min
duration-hours = { $hours } h
duration-hours-minutes = { $hours } h { $minutes } min

reason-load = { $load ->
    [parcel] parcel(s)
    [portion] portion(s)
    [litre] litre(s)
   *[other] { $load }
}

# One order in full: why, whom it concerns, what helps.
reason-with-remedy = { $reason } { $remedy }
reason-with-remedy-or-driver = { $reason } { $remedy } Or put one more driver on duty.
reason-nobody = { $reason } No driver could take it, even with nothing else to do; { $driver } comes closest.
reason-nobody-same = { $reason } No driver could take it, even with nothing else to do.

reason-unreachable = { $driver } cannot ride { $task ->
    [pickup] to the pickup and back
    [delivery] to the place of delivery and back
   *[visit] to the place and back
}: there is no way.
reason-unreachable-off-road = No road that our vehicles may use lies within { $limit } m of the pin { $place }{ $nearest ->
    [none] .
   *[other] ; the nearest is { $nearest } m away.
}
reason-location_untrusted = We do not know well enough where it is.
reason-outside_area = The pin { $place } lies outside the map.
reason-time_window = { $task ->
    [pickup] The pickup may start until { $latest }
    [delivery] The delivery may start until { $latest }
    [visit] The work may start until { $latest }
   *[both] Pickup and delivery may start until { $latest }
}; { $driver } would be { $late } too late.
reason-time_window-past = Its times were over { $late } before this plan begins.
reason-time_window-beyond = It opens at { $opens } and takes { $service }: that does not end within the time that the plan covers.
reason-shift = { $end ->
    [early] { $driver } starts work at { $shift }, { $more } too late for it.
   *[late] { $driver } stops work at { $shift }; the order takes { $more } longer.
}
reason-shift-beyond = Its times lie further ahead than one plan reaches.
reason-shift-nobody = No driver is on duty.
reason-capacity = The order brings { $amount } { $load }; { $driver } has room for { $capacity }, and { $more } are too many on the way.
reason-skill = The order needs { $skills }, which { $driver } does not have.
reason-vehicle_not_allowed = { $driver } is not allowed to take this order.
reason-vehicle_not_allowed-together = { $driver } cannot take it along with { $companions }, with which it must go.
reason-ride_time = The goods may ride for { $max_ride }; with { $driver } it would be { $more } longer.
reason-freshness = The food is fresh until { $fresh_until }; { $driver } would hand it over { $more } later.
reason-cash_limit = The order is paid with { $cash } in cash; { $driver } may hold { $cash_limit } at most, and would have { $more_cash } too much.
reason-not_ready = The order came in { $wait } after this plan was made.
reason-max_tasks = { $driver } may have { $max_tasks ->
    [one] one task
   *[other] { $max_tasks } tasks
} at most; it would be { $more } too many.
reason-max_duration = The route of { $driver } may last { $max_duration } at most; with the order it would be { $more } longer.
reason-max_distance = The route of { $driver } may be { $max_distance } km long at most; with the order it would be { $more_km } km longer.
reason-break = The break of { $driver } is in the way, by { $more }.
reason-locked = The tasks of { $driver } are settled and may not be moved.
reason-zone_closed = The zone is closed at that time.
reason-not_worth_it = It fits { $driver }, but costs { $extra_cost } more, and leaving it out counts as { $penalty }.

remedy-widen_window = { $task ->
    [pickup] Let the pickup start until { $until }.
    [delivery] Let the delivery start until { $until }.
    [visit] Let the work start until { $until }.
   *[both] Let pickup and delivery both start { $late } later.
}
remedy-fix_windows = The times of the order contradict each other. Correct them: { $task ->
    [pickup] the pickup must be able to start until { $until }.
    [delivery] the delivery must be able to start until { $until }.
    [visit] the work must be able to start until { $until }.
   *[both] pickup and delivery must be able to start { $late } later.
}
remedy-end_shift_later = Let { $driver } work until { $until }.
remedy-begin_shift_earlier = Let { $driver } begin at { $from }.
remedy-more_capacity = Give { $driver } room for { $more } more { $load }, or split the order.
remedy-add_skill = Choose a driver who has { $skills }, or enter it for { $driver } if that is so.
remedy-allow_longer_ride = Allow the ride { $more } more.
remedy-allow_longer_freshness = Let it be handed over until { $until }, or be ready earlier.
remedy-move_break = Move the break of { $driver } by { $more }.
remedy-allow_vehicle = Allow { $driver } to take it.
remedy-go_apart = Allow the order to go apart from { $companions }.
remedy-unlock_steps = Release the last { $more ->
    [one] settled task
   *[other] { $more } settled tasks
} of { $driver }.
remedy-allow_more_tasks = Allow { $driver } { $more ->
    [one] one more task
   *[other] { $more } more tasks
}.
remedy-allow_longer_route = Allow the route of { $driver } to last { $more } longer.
remedy-allow_further_route = Allow the route of { $driver } to be { $more_km } km longer.
remedy-raise_cash_limit = Allow { $driver } to hold { $more_cash } more in cash, or to pay in first.
remedy-move_pin = Put the pin on a road that the vehicle may use.
remedy-larger_map = Correct the pin, or use a map that holds it.
remedy-check_date = Check the date of the order.
remedy-plan_again_later = Plan again, with a later time.
remedy-raise_priority = If it must go all the same, raise its priority.
remedy-add_driver = Put a driver on duty.
remedy-several_changes = Several things are needed together: { $changes }
remedy-fix_order = Correct the times of the order and how long it takes.
