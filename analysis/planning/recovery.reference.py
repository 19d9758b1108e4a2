# Reference numbers of recovery.reference.json, from Python 3 with numpy and scikit-learn (versions are in the file).
# Run in the root of the repository: python3 analysis/planning/recovery.reference.py
#
# The model of plant-segments.ts, written anew from its description: segments with shares, normal traits, ratings cut
# at equal steps, yes/no items cut at the wanted share, allocations as rounded weights. Found again by scikit-learn's
# k-means on standardised columns (20 starts), and by an EM of latent classes written here (20 starts).
import json, platform
import numpy as np, sklearn
from scipy.optimize import brentq, linear_sum_assignment
from scipy.stats import norm
from sklearn.cluster import KMeans
from sklearn.metrics import adjusted_rand_score, silhouette_score

REPLICATES = 200


def place(rng, k, variables, telling):
    apart = np.zeros((k, k))
    places = np.zeros((variables, k))
    for v in rng.permutation(variables)[:telling]:
        best, least = [], np.inf
        for split in range(1, 2**k - 1):
            high = np.array([(split >> s) & 1 for s in range(k)])
            differ = np.not_equal.outer(high, high)
            cost = (0.25 ** (apart + differ))[np.triu_indices(k, 1)].sum()
            if cost < least - 1e-15:
                best, least = [], cost
            if cost <= least + 1e-15:
                best.append((high, differ))
        high, differ = best[rng.integers(len(best))]
        places[v] = high - 0.5
        apart += differ
    return places


def plant(rng, case, n):
    shares = np.array(case["shares"])
    k, form, count = len(shares), case["form"], case["items"]
    telling = max(1, int(np.floor(case["discriminatingShare"] * count + 0.5)))
    means = place(rng, k, count, telling) * case["difference"]
    segments = rng.choice(k, n, p=shares)
    style = 0 if form == "allocation" else case["styleSpread"]
    noise = 1 / np.sqrt(case["reliability"])
    traits = means[:, segments].T + noise * rng.normal(size=(n, count)) + style * rng.normal(size=(n, 1))
    within = np.hypot(noise, style)
    overall = means @ shares
    deviation = np.sqrt(within**2 + ((means - overall[:, None]) ** 2) @ shares)
    standing = (traits - overall) / deviation
    if form == "scale":
        points = case["points"]
        centre, spread = (points + 1) / 2 + (points - 1) / 10, (points - 1) / 4
        return np.clip(np.floor(centre + spread * standing + 0.5), 1, points), segments
    if form == "yes-no":
        cut = [
            brentq(lambda t: norm.sf((t - m) / within) @ shares - case["yesShare"], -30, 30) for m in means
        ]
        return (traits > np.array(cut)).astype(float), segments
    weights = np.exp(standing)
    exact = 20 * weights / weights.sum(axis=1, keepdims=True)
    given = np.floor(exact)
    for row in range(n):
        left = int(20 - given[row].sum())
        for part in np.argsort(-(exact[row] - given[row]), kind="stable")[:left]:
            given[row, part] += 1
    return 5 * given, segments


def cluster(answers, k, seed):
    z = (answers - answers.mean(axis=0)) / answers.std(axis=0, ddof=1)
    return z, KMeans(k, n_init=20, random_state=seed, tol=1e-8).fit_predict(z)


def latent_classes(rng, x, k):
    best, top = None, -np.inf
    for _ in range(20):
        shares, yes = np.full(k, 1 / k), rng.uniform(0.2, 0.8, (k, x.shape[1]))
        before = -np.inf
        for _ in range(500):
            clipped = np.clip(yes, 1e-9, 1 - 1e-9)
            log = np.log(shares + 1e-300) + x @ np.log(clipped).T + (1 - x) @ np.log(1 - clipped).T
            peak = log.max(axis=1, keepdims=True)
            weights = np.exp(log - peak)
            total = weights.sum(axis=1, keepdims=True)
            likelihood = float((peak + np.log(total)).sum())
            weights /= total
            shares, yes = weights.mean(axis=0), (weights.T @ x) / weights.sum(axis=0)[:, None]
            if likelihood - before < 1e-7 * abs(likelihood):
                break
            before = likelihood
        if likelihood > top:
            best, top = weights.argmax(axis=1), likelihood
    return best, top


def size_error(segments, found, shares):
    k = len(shares)
    overlap = np.zeros((k, k))
    np.add.at(overlap, (segments, found), 1)
    _, match = linear_sum_assignment(-overlap)
    return 100 * np.abs(overlap.sum(axis=0)[match] / len(found) - shares).max()


def choose(rng, case, answers, segments, z):
    counts = range(2, min(8, len(case["shares"]) + 2) + 1)
    if case["form"] == "yes-no":
        n, width = answers.shape
        cost = [-2 * latent_classes(rng, answers, k)[1] + np.log(n) * (k * (width + 1) - 1) for k in counts]
    else:
        cost = [-silhouette_score(z, KMeans(k, n_init=20, random_state=1).fit_predict(z)) for k in counts]
    return list(counts)[int(np.argmin(cost))]


def simulate(case):
    rng = np.random.default_rng(2024)
    k, agreement, errors, right = len(case["shares"]), [], [], []
    for replicate in range(REPLICATES):
        answers, segments = plant(rng, case, case["respondents"])
        z = None
        if case["form"] == "yes-no":
            found, _ = latent_classes(rng, answers, k)
        else:
            z, found = cluster(answers, k, replicate)
        agreement.append(adjusted_rand_score(segments, found))
        errors.append(size_error(segments, found, np.array(case["shares"])))
        if case["choosesK"] and replicate < 60:
            right.append(choose(rng, case, answers, segments, z) == k)
    of = lambda values: {
        "mean": float(np.mean(values)),
        "median": float(np.median(values)),
        "deviation": float(np.std(values, ddof=1)),
    }
    result = {**case, "adjustedRand": of(agreement), "sizeError": of(errors)}
    return {**result, "rightK": [int(sum(right)), len(right)]} if right else result


base = {
    "shares": [0.4, 0.3, 0.2, 0.1], "form": "scale", "points": 5, "items": 12, "difference": 1.8,
    "discriminatingShare": 0.75, "reliability": 1, "styleSpread": 0, "respondents": 400, "choosesK": False,
}
cases = [
    {**base, "name": "four segments, clear difference", "choosesK": True},
    {**base, "name": "a small sample of noisy items with style", "difference": 2, "reliability": 0.7,
     "styleSpread": 0.5, "respondents": 150},
    {**base, "name": "a weak difference", "difference": 1, "points": 7},
    {**base, "name": "three segments, allocation", "shares": [1 / 3] * 3, "form": "allocation", "items": 6,
     "difference": 2.5, "discriminatingShare": 1, "respondents": 300},
    {**base, "name": "three segments, yes/no", "shares": [0.5, 0.3, 0.2], "form": "yes-no", "yesShare": 0.4,
     "items": 10, "difference": 2, "discriminatingShare": 1, "choosesK": True},
]
rng = np.random.default_rng(7)
labels = [(rng.integers(0, 4, 60).tolist(), rng.integers(0, 3, 60).tolist()) for _ in range(3)]
labels += [(a, [(x + 1) % 4 if i % 9 else x for i, x in enumerate(a)]) for a, _ in labels]
out = {
    "source": f"Python {platform.python_version()}, numpy {np.__version__}, scikit-learn {sklearn.__version__}: "
    f"KMeans(n_init=20), adjusted_rand_score; {REPLICATES} replicates, the numbers of segments chosen in 60.",
    "replicates": REPLICATES,
    "pairs": [{"first": a, "second": b, "adjustedRand": adjusted_rand_score(a, b)} for a, b in labels],
    "cases": [simulate(case) for case in cases],
}
json.dump(out, open("analysis/planning/recovery.reference.json", "w"), indent=1)
