// A store whose program dies at a chosen call: that call throws, before or after its work, and whatever is asked of it afterwards.
import type { Store } from '../../../knowledge/store/store.ts'

export class Died extends Error {}

export type DyingStore = {
  readonly store: Store
  /** One step nearer to the end; also for what is no call of the store. @throws Died */
  readonly step: () => void
  readonly isDead: () => boolean
}

/** @param calls undefined: it lives on */
export function createDyingStore(store: Store, calls: number | undefined, diesAfterwards: boolean): DyingStore {
  let left = calls ?? Number.POSITIVE_INFINITY
  let dead = false
  const step = () => {
    left -= 1
    if (left <= 0) dead = true
    if (dead) throw new Died('killed')
  }
  const mortal = <Part extends object>(part: Part): Part =>
    new Proxy(part, {
      get(target, name) {
        const method: unknown = Reflect.get(target, name)
        if (typeof method !== 'function') return method
        return async (...args: readonly unknown[]) => {
          if (dead) throw new Died('killed')
          if (left > 1 || !diesAfterwards) step()
          const result: unknown = await Reflect.apply(method, target, args)
          if (left <= 1 && diesAfterwards) step()
          return result
        }
      },
    })
  return {
    store: {
      ...store,
      people: mortal(store.people),
      deliveries: mortal(store.deliveries),
      subscriptions: mortal(store.subscriptions),
    },
    step,
    isDead: () => dead,
  }
}
