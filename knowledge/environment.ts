// The environment that every command shares: a .env file beside package.json, and where the data lives.

/** Variables that are set already win over the file. Throws only where a .env exists and cannot be read. */
export function loadDotEnv(): void {
  try {
    process.loadEnvFile()
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
  }
}

/** Folder of the store and its indexes, relative to where the command runs. */
export const dataFolder = (environment: NodeJS.ProcessEnv): string => environment.DATA_DIR?.trim() || './data'
