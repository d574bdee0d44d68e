// The benchmarks that kill a program and look at what is left: how many kills each makes, and what its figures are called.
import { join } from 'node:path'
import { killCopies } from './kill-copies.ts'
import { killDeliveries } from './kill-deliveries.ts'
import { killPlans } from './kill-plans.ts'

export type Killing = {
  readonly name: string
  readonly kills: number
  /** After how many it says how far it is. */
  readonly every: number
  readonly kill: (options: {
    readonly folder: string
    readonly kills: number
    readonly seed: number
    readonly onKill: (done: number) => void
  }) => Promise<object>
}

export const KILLINGS: Readonly<Record<string, Killing>> = {
  'kill-deliveries': {
    name: 'killDeliveries',
    kills: 500,
    every: 50,
    kill: ({ folder, kills, onKill }) => killDeliveries({ file: join(folder, 'plans.sqlite'), kills, onKill }),
  },
  'kill-plans': { name: 'killPlans', kills: 400, every: 20, kill: killPlans },
  // More than there are calls: it dies at each of them.
  'kill-copies': { name: 'killCopies', kills: 1_000, every: 20, kill: killCopies },
}
