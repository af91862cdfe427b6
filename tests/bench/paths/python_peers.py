"""Peers of the path bench that live in Python: igraph (C) and networkx. Usage: python_peers.py TOOL FILE PAIRS SECONDS,SECONDS..., one for each task"""
import itertools, json, math, resource, sys, time

tool, file, pairs_file, seconds = sys.argv[1], sys.argv[2], sys.argv[3], [float(each) for each in sys.argv[4].split(",")]
TASKS = [
    ("fewest steps, k = 1", 1, 0),
    ("fewest steps, k = 10", 10, 0),
    ("hub-priced, k = 1", 1, 1),
    ("hub-priced, k = 10", 10, 1),
    ("hub-priced, k = 100", 100, 1),
]


def say(**line):
    print(json.dumps(line), flush=True)


def rss():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def now_rss():
    with open("/proc/self/statm") as statm:
        return int(statm.read().split()[1]) * 4096


def price(degree):
    # As passPrice: half up, as JavaScript rounds.
    return math.floor(256 * math.log(degree) + 0.5) if degree > 1 else 0


# Outside of what is timed, as the peers in JavaScript are.
if tool == "igraph":
    import igraph
else:
    import networkx


def load():
    seen = set()
    n = 0
    with open(file) as lines:
        for line in lines:
            a, b, _ = line.split("\t", 2)
            a, b = int(a), int(b)
            n = max(n, a + 1, b + 1)
            if a != b:
                seen.add((a, b) if a < b else (b, a))
    edges = list(seen)
    del seen
    if tool == "igraph":
        return n, edges, igraph.Graph(n=n, edges=edges)
    graph = networkx.Graph()
    graph.add_nodes_from(range(n))
    graph.add_edges_from(edges)
    return n, edges, graph


before = now_rss()
start = time.perf_counter()
n, edges, graph = load()
loaded = time.perf_counter() - start
degree = [0] * n
for a, b in edges:
    degree[a] += 1
    degree[b] += 1
prices = [price(d) for d in degree]
if tool == "igraph":
    weights = [512 + (prices[a] + prices[b]) / 2 for a, b in edges]
else:
    for a, b in edges:
        graph[a][b]["weight"] = 512 + (prices[a] + prices[b]) / 2
del edges
say(**{"is": "loaded"}, ms=loaded * 1000, bytes=now_rss() - before, rss=rss())
pairs = json.load(open(pairs_file))


def cost(path, hub):
    return 512 * (len(path) - 1) + (sum(prices[v] for v in path[1:-1]) if hub else 0)


def answer(a, b, k, hub):
    if tool == "igraph":
        weight = weights if hub else None
        if k == 1:
            found = graph.get_shortest_paths(a, to=b, weights=weight, output="vpath")
            return [p for p in found if p]
        return graph.get_k_shortest_paths(a, b, k=k, weights=weight, output="vpath")
    try:
        if k == 1:
            if hub:
                return [networkx.bidirectional_dijkstra(graph, a, b)[1]]
            return [networkx.bidirectional_shortest_path(graph, a, b)]
        return list(itertools.islice(networkx.shortest_simple_paths(graph, a, b, weight="weight" if hub else None), k))
    except networkx.NetworkXNoPath:
        return []


for (name, k, hub), allowed in zip(TASKS, seconds):
    until = time.perf_counter() + allowed
    # Told afterwards, as in one-tool.ts.
    lines = []
    for i, (a, b) in enumerate(pairs):
        begun = time.perf_counter()
        if begun > until:
            break
        found = answer(a, b, k, hub)
        ms = (time.perf_counter() - begun) * 1000
        lines.append((i, ms, [cost(p, hub) for p in found]))
    for i, ms, costs in lines:
        say(**{"is": "answer"}, task=name, pair=i, ms=ms, costs=costs)
say(**{"is": "done"}, rss=rss())

# Once more, as in one-tool.ts.
until = time.perf_counter() + 20
for _ in range(5 if loaded < 30 else 0):
    begun = time.perf_counter()
    if begun > until:
        break
    load()
    say(**{"is": "again"}, ms=(time.perf_counter() - begun) * 1000)
