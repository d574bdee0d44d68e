// Work that a person may stop with /huy: what runs, by conversation and person.

export type RunningWork = {
  /** The signal tells that the person wants it no more; what runs is forgotten when `work` ends. */
  readonly run: <Result>(key: string, work: (signal: AbortSignal) => Promise<Result>) => Promise<Result>
  /** @returns how much was running */
  readonly cancel: (key: string) => number
}

export function createRunningWork(): RunningWork {
  const running = new Map<string, Set<AbortController>>()
  return {
    async run(key, work) {
      const controller = new AbortController()
      const same = running.get(key) ?? new Set()
      running.set(key, same.add(controller))
      try {
        return await work(controller.signal)
      } finally {
        same.delete(controller)
        if (same.size === 0) running.delete(key)
      }
    },
    cancel(key) {
      const controllers = [...(running.get(key) ?? [])]
      for (const controller of controllers) controller.abort()
      return controllers.length
    },
  }
}
