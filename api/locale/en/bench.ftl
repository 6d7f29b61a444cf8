bench-instance = Instance
bench-vehicles = Vehicles
bench-best-vehicles = Best known
bench-cost = Cost
bench-best-cost = Best known cost
bench-gap = Gap
bench-seconds = Seconds
bench-rate = Iterations/s
bench-faults = Faults
bench-total =
    { $instances } instances, { $vehicles } vehicles (best known { $best }), cost { $cost }.
    At the best known vehicles: { $equal }, of them within 0.1 % of the best known cost: { $close }; mean gap { $gap }.
    Left out: { $unassigned }. Faults found by the checker: { $faults }.
bench-insert =
    { $quotes } new orders against { $vehicles } vehicles with { $planned } requests: { $taken } taken.
    Milliseconds an answer: median { $p50 }, p99 { $p99 }, worst { $worst }.
bench-explain =
    { $requests } requests, { $vehicles } vehicles: { $leftout } left out and explained in { $seconds } s.
bench-matrix-graph = Graph
bench-matrix-nodes = Nodes
bench-matrix-build = Hierarchy ms
bench-matrix-matrix = Matrix ms
bench-matrix-row = New row ms
bench-matrix-column = New column ms
bench-matrix-dijkstra = Dijkstra ms
bench-matrix-ratio = Times faster
bench-matrix-unreachable = No way
bench-matrix-wrong = Wrong
