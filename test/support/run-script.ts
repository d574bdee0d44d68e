// A TypeScript file run as a process of its own, where two of them must get along.
import { spawn } from 'node:child_process'
import { argumentsToRun } from './program.ts'

/** @returns its exit code */
export function runScript(script: string, words: readonly string[]): Promise<number | null> {
  const child = spawn(process.execPath, [...argumentsToRun(script), ...words], { stdio: 'inherit' })
  return new Promise((resolve, reject) => child.on('exit', resolve).on('error', reject))
}
