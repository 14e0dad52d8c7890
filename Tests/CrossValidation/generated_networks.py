"""Makes the two generated networks: of several parts and isolates, with strengths and groups.

    python Tests/CrossValidation/generated_networks.py
"""

import os
import random

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "Networks")
#: The actors of each part, and the share of its pairs that are tied.
PARTS = [(14, 0.22), (9, 0.35), (4, 0.6), (1, 0), (1, 0), (1, 0)]

for name, directed, seed in [("scattered", False, 5), ("scattered-arcs", True, 7)]:
    random.seed(seed)
    actors = [f"a{number:02}" for number in range(sum(size for size, _ in PARTS))]
    order = random.sample(actors, len(actors))
    ties = []
    for size, share in PARTS:
        part, order = order[:size], order[size:]
        for i, a in enumerate(part):
            for b in part[:i]:
                pairs = [(a, b), (b, a)] if directed else [(a, b)]
                for pair in pairs:
                    if random.random() < share:
                        ties.append((*pair, random.randint(1, 4)))
    os.makedirs(f"{FOLDER}/{name}", exist_ok=True)
    with open(f"{FOLDER}/{name}/actors.csv", "w") as file:
        print("id,name,group,score", file=file)
        for actor in actors:
            print(f"{actor},{actor},{random.choice('ABCD')},{random.randint(1, 40)}", file=file)
    with open(f"{FOLDER}/{name}/ties.csv", "w") as file:
        print("source,target,kind,directed,strength", file=file)
        for source, target, strength in sorted(ties):
            print(f"{source},{target},contact,{str(directed).lower()},{strength}", file=file)
