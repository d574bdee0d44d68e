// Listening on this machine only.
import { once } from 'node:events'
import type { Server } from 'node:http'

export type Listening = { readonly port: number; readonly close: () => Promise<void> }

/** Rejects with EADDRINUSE when the port is taken. */
export async function listenLocally(server: Server, port: number): Promise<Listening> {
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return {
    // A server that listens on TCP has an address object.
    port: typeof address === 'object' && address !== null ? address.port : port,
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}
