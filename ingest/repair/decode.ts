// Finds the likeliest words of a block among all that its tokens may have been, and how sure each of them is.
import { addCosts, BEAM, BEAM_SLACK, createLattice, settle, stateIds, type Arrival, type Lattice } from './lattice.ts'
import type { SyllableModel } from './syllable-model.ts'
import { BOUNDARY } from './vocabulary.ts'

/** Ways to read one token, each with what the misreading costs in nats. */
export type Choices = {
  /** BOUNDARY for what stays as printed. */
  readonly ids: Int32Array
  /** The second syllable where a blank was lost, else BOUNDARY. */
  readonly nextIds: Int32Array
  readonly costs: Float32Array
}

export type Decided = {
  /** Which of the token's choices. */
  readonly choice: number
  /** Share of all paths of the beam that take it, 0–1. */
  readonly confidence: number
}

type Model = Pick<SyllableModel, 'contextOf' | 'costAfter'>

/** Weight of the language model against the channel; measured on pages whose truth is known, flat between 0.95 and 1.1. */
const MODEL_WEIGHT = 1
/** Shares are flattened by this power: words called sure at 0.9 are then right that often (`npm run bench -- restore`). */
const FLATTENING = 0.8

/** @returns one decision a token, in order: the cheapest path */
export function decode(tokens: readonly Choices[], model: Model): readonly Decided[] {
  const lattice = createLattice(tokens.length)
  for (const [token, choices] of tokens.entries())
    settle(lattice, arrivalsOf({ lattice, token, choices }, model), { token, flattening: FLATTENING })
  return trace(lattice, tokens.length)
}

type Step = { readonly lattice: Lattice; readonly token: number; readonly choices: Choices }

/** Every way from the states before a token over its choices that is not hopeless already. */
function arrivalsOf({ lattice, token, choices }: Step, model: Model): readonly Arrival[] {
  const { ids, nextIds, costs } = choices
  const arrivals: Arrival[] = []
  let limit = Infinity
  const first = token * BEAM
  for (let from = first; from < first + (lattice.sizes[token] ?? 0); from += 1) {
    const { a, b } = stateIds(lattice, from)
    const before = lattice.best[from] ?? 0
    const context = model.contextOf(a, b)
    for (let choice = 0; choice < ids.length; choice += 1) {
      let step = costs[choice] ?? 0
      if (before + step > limit) continue
      const id = ids[choice] ?? BOUNDARY
      const next = nextIds[choice] ?? BOUNDARY
      if (id !== BOUNDARY || b !== BOUNDARY) step += MODEL_WEIGHT * model.costAfter(context, b, id)
      if (next !== BOUNDARY) step += MODEL_WEIGHT * model.costAfter(model.contextOf(b, id), id, next)
      const cost = before + step
      if (cost > limit) continue
      limit = Math.min(limit, cost + BEAM_SLACK)
      if (next !== BOUNDARY) arrivals.push({ from, choice, step, a: id, b: next, cost })
      else arrivals.push({ from, choice, step, a: id === BOUNDARY ? BOUNDARY : b, b: id, cost })
    }
  }
  return arrivals
}

/** Back along the best path, summing over all paths that share each of its choices. */
function trace(lattice: Lattice, tokens: number): readonly Decided[] {
  const { arcs, backward, forward, firstArc, bestArc } = lattice
  const last = tokens * BEAM
  let total = Infinity
  for (let state = last; state < last + (lattice.sizes[tokens] ?? 0); state += 1) {
    backward[state] = 0
    total = addCosts(total, forward[state] ?? Infinity)
  }
  const decided: Decided[] = []
  let best = bestArc[last] ?? -1
  for (let token = tokens - 1; token >= 0; token -= 1) {
    const choice = arcs.choice[best] ?? 0
    let confidence = 0
    for (let arc = firstArc[token] ?? 0; arc < (firstArc[token + 1] ?? 0); arc += 1) {
      const from = arcs.from[arc] ?? 0
      const rest = (backward[arcs.to[arc] ?? 0] ?? Infinity) + FLATTENING * (arcs.step[arc] ?? 0)
      backward[from] = addCosts(backward[from] ?? Infinity, rest)
      if (arcs.choice[arc] === choice) confidence += Math.exp(total - (forward[from] ?? Infinity) - rest)
    }
    decided.push({ choice, confidence: Math.min(1, confidence) })
    best = bestArc[arcs.from[best] ?? 0] ?? -1
  }
  return decided.toReversed()
}
