// Branded ids: numbers that the store hands out, told apart by the compiler. Made only by the store's adapters.
declare const brand: unique symbol
type Id<Name extends string> = number & { readonly [brand]: Name }

export type PlanId = Id<'plan'>
export type PlanVersionId = Id<'plan-version'>
export type PassageId = Id<'passage'>
export type TaskId = Id<'task'>
export type TargetId = Id<'target'>

/** The one door: a number that came out of the store becomes an id. The casts are safe because nobody else makes ids. */
export const planId = (value: number) => value as PlanId
export const planVersionId = (value: number) => value as PlanVersionId
export const passageId = (value: number) => value as PassageId
export const taskId = (value: number) => value as TaskId
export const targetId = (value: number) => value as TargetId
