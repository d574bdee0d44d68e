// Reading the parameters of a call: JSON bodies carry values, form bodies carry them as text.
import { z } from 'zod'
import { failWith, type ApiResponse } from './telegram-shapes.ts'
import type { World } from './telegram-world.ts'

export type ApiMethod = (world: World, parameters: Readonly<Record<string, unknown>>) => ApiResponse

/** A method from its schema and its function; wrong parameters give 400, naming the first of them. */
export function defineMethod<Parameters>(
  schema: z.ZodType<Parameters>,
  run: (world: World, parameters: Parameters) => ApiResponse,
): ApiMethod {
  return (world, parameters) => {
    const parsed = schema.safeParse(parameters)
    if (parsed.success) return run(world, parsed.data)
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
