// The paths that a search keeps open: states after each token, the arcs between them, and the sums over all paths, in flat memory.
import { BOUNDARY } from './vocabulary.ts'

/** States kept after each token. */
export const BEAM = 16
/** How much worse than the best one a state may be, in nats; 14 finds no other words and takes half as long again. */
export const BEAM_SLACK = 9

/** A step from one state over a choice of the next token to the state of its last two syllables. */
export type Arrival = {
  readonly from: number
  readonly choice: number
  /** Nats of this step. */
  readonly step: number
  readonly a: number
  readonly b: number
  /** Nats from the start. */
  readonly cost: number
}

export type Lattice = {
  /** Number of states after so many tokens; those of token t begin at t × BEAM, cheapest first. */
  readonly sizes: Uint8Array
  readonly a: Int32Array
  readonly b: Int32Array
  readonly best: Float64Array
  /** -ln of the sum of all paths from the start to a state, and from it to the end. */
  readonly forward: Float64Array
  readonly backward: Float64Array
  readonly bestArc: Int32Array
  /** Where the arcs over a token begin. */
  readonly firstArc: Int32Array
  readonly arcs: { readonly from: number[]; readonly to: number[]; readonly choice: number[]; readonly step: number[] }
}

export function createLattice(tokens: number): Lattice {
  const states = (tokens + 1) * BEAM
  const sizes = new Uint8Array(tokens + 1)
  sizes[0] = 1
  return {
    sizes,
    a: new Int32Array(states),
    b: new Int32Array(states),
    best: new Float64Array(states),
    forward: new Float64Array(states),
    backward: new Float64Array(states).fill(Infinity),
    bestArc: new Int32Array(states).fill(-1),
    firstArc: new Int32Array(tokens + 1),
    arcs: { from: [], to: [], choice: [], step: [] },
  }
}

/**
 * Keeps the best states after a token, each with all arcs that lead into it.
 *
 * @param flattening power that shares are flattened by
 */
export function settle(
  lattice: Lattice,
  arrivals: readonly Arrival[],
  at: { token: number; flattening: number },
): void {
  const groups = groupByState(arrivals)
  const kept = groups.toSorted((x, y) => x.best.cost - y.best.cost).slice(0, BEAM)
  const base = (at.token + 1) * BEAM
  lattice.sizes[at.token + 1] = kept.length
  for (const [place, { best, all }] of kept.entries()) {
    const state = base + place
    lattice.a[state] = best.a
    lattice.b[state] = best.b
    lattice.best[state] = best.cost
    lattice.forward[state] = Infinity
    for (const arrival of all) {
      if (arrival === best) lattice.bestArc[state] = lattice.arcs.from.length
      addArc(lattice, arrival, state)
      const path = (lattice.forward[arrival.from] ?? Infinity) + at.flattening * arrival.step
      lattice.forward[state] = addCosts(lattice.forward[state] ?? Infinity, path)
    }
  }
  lattice.firstArc[at.token + 1] = lattice.arcs.from.length
}

type Group = { best: Arrival; readonly all: Arrival[] }

/** Only those near the cheapest. */
function groupByState(arrivals: readonly Arrival[]): readonly Group[] {
  let least = Infinity
  for (const { cost } of arrivals) if (cost < least) least = cost
  const groups = new Map<number, Group>()
  for (const arrival of arrivals) {
    if (arrival.cost > least + BEAM_SLACK) continue
    const key = arrival.a * STATE_SHIFT + arrival.b
    const group = groups.get(key)
    if (!group) groups.set(key, { best: arrival, all: [arrival] })
    else {
      group.all.push(arrival)
      if (arrival.cost < group.best.cost) group.best = arrival
    }
  }
  return [...groups.values()]
}

/** The vocabulary has some 15,000 ids. */
const STATE_SHIFT = 65_536

function addArc({ arcs }: Lattice, { from, choice, step }: Arrival, to: number): void {
  arcs.from.push(from)
  arcs.to.push(to)
  arcs.choice.push(choice)
  arcs.step.push(step)
}

/** -ln of the sum of two shares that are given in nats. */
export function addCosts(x: number, y: number): number {
  if (x === Infinity) return y
  if (y === Infinity) return x
  return Math.min(x, y) - Math.log1p(Math.exp(-Math.abs(x - y)))
}

export const stateIds = (lattice: Lattice, state: number) => ({
  a: lattice.a[state] ?? BOUNDARY,
  b: lattice.b[state] ?? BOUNDARY,
})
