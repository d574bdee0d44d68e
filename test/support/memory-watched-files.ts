// Files of a watched folder that were dealt with, in memory.
import type { WatchedFile, WatchedFiles } from '../../knowledge/store/watched-files.ts'

export function createMemoryWatchedFiles(): WatchedFiles {
  const files = new Map<string, WatchedFile>()
  return {
    settled: async () => [...files.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    settle: async (file) => void files.set(file.name, file),
  }
}
