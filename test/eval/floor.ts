// The floor of the evaluation: figures that were reached once are not lost again. The file only ever rises.
import { z } from 'zod'

const floorSchema = z.object({
  /** Shares of 0–1, at least. */
  pass: z.number(),
  cited: z.number(),
  abstention: z.number(),
  /** At most. */
  falseAbstention: z.number(),
})
export type Floor = z.infer<typeof floorSchema>

const share = z.object({ n: z.number(), ok: z.number(), rate: z.number().nullable() })
const resultSchema = z.object({ pass: share, cited: share, abstention: share, falseAbstention: share })

export const readFloor = (text: string): Floor => floorSchema.parse(JSON.parse(text))

/** A line for each figure below its floor. */
export function belowFloor(result: unknown, floor: Floor): readonly string[] {
  const reached = resultSchema.parse(result)
  const low = (['pass', 'cited', 'abstention'] as const)
    .filter((name) => (reached[name].rate ?? 0) < floor[name] - 1e-9)
    .map((name) => `${name}: ${reached[name].rate} is below the floor ${floor[name]}`)
  const wrong = reached.falseAbstention.rate ?? 0
  return wrong > floor.falseAbstention + 1e-9
    ? [...low, `falseAbstention: ${wrong} is above ${floor.falseAbstention}`]
    : low
}
