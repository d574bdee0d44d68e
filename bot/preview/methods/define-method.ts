// Reading the parameters of a call: JSON bodies carry values, form bodies carry them as text.
import { z } from 'zod'
import type { Values } from '../request-body.ts'
import { failWith, type ApiResponse } from '../telegram-shapes.ts'
import type { World } from '../telegram-world.ts'

export type ApiMethod = (world: World, values: Values) => ApiResponse

/**
 * A method from its schema and its function; wrong parameters give 400, naming the first of them.
 *
 * @param run its third argument holds the parts of a form that parameters name by "attach://"
 */
export function defineMethod<Parameters>(
  schema: z.ZodType<Parameters>,
  run: (world: World, parameters: Parameters, values: Values) => ApiResponse,
): ApiMethod {
  return (world, values) => {
    const parsed = schema.safeParse(values)
    if (parsed.success) return run(world, parsed.data, values)
    return failWith(400, `Bad Request: invalid parameter ${parsed.error.issues[0]?.path.join('.') ?? ''}`)
  }
}

/** An object that a form body carries as JSON text. */
export function jsonOf<Value>(schema: z.ZodType<Value>): z.ZodType<Value> {
  return z.preprocess((value) => (typeof value === 'string' ? parseJson(value) : value), schema)
}

export const number = z.coerce.number()

/** true and false, also as the words of a form body. */
export const flag = z.preprocess((value) => (value === 'true' ? true : value === 'false' ? false : value), z.boolean())

/** Unreadable text stays text, and so fails the schema. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
