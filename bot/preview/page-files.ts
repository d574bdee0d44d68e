// The files of the page, and the files that were sent in its chats, each with a type that no browser guesses.
import { readdir, readFile } from 'node:fs/promises'
import type { World } from './telegram-world.ts'

export type ServedFile = { readonly headers: Readonly<Record<string, string>>; readonly bytes: Uint8Array }

const PAGE = new URL('./page/', import.meta.url)

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
}

/** Only names that stand in the folder: a path is never put together from what a browser asks for. */
export async function readPageFile(path: string): Promise<ServedFile | undefined> {
  const wanted = path === '/' ? 'index.html' : path.slice(1)
  const name = (await readdir(PAGE)).find((known) => known === wanted)
  const type = TYPES[name?.split('.').at(-1) ?? '']
  if (name === undefined || type === undefined) return undefined
  return { headers: { 'content-type': type }, bytes: await readFile(new URL(name, PAGE)) }
}

/** Pictures and sounds are shown; everything else is only ever saved, so that no sent file runs as a page of ours. */
export function readSentFile(world: World, path: string): ServedFile | undefined {
  const id = /^\/files\/([\w-]+)$/.exec(path)?.[1]
  const file = id === undefined ? undefined : world.files.find(id)
  if (file === undefined) return undefined
  const isShown = SHOWN.test(file.mimeType) && file.kind !== 'document'
  const type = isShown ? file.mimeType : pictureType(file.bytes)
  return {
    bytes: file.bytes,
    headers: {
      'content-type': file.kind === 'document' ? 'application/octet-stream' : (type ?? 'application/octet-stream'),
      'content-disposition': `${file.kind === 'document' ? 'attachment' : 'inline'}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'content-security-policy': "default-src 'none'; sandbox",
    },
  }
}

const SHOWN = /^(image\/(png|jpeg)|audio\/[\w.+-]+(;\s*codecs=[\w"]+)?)$/

/** grammY names no type for what it uploads. */
function pictureType(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0x89 && bytes[1] === 0x50) return 'image/png'
  return bytes[0] === 0xff && bytes[1] === 0xd8 ? 'image/jpeg' : undefined
}
