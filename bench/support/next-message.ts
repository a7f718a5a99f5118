import type { ChildProcess } from 'node:child_process'

/** Waits for the next message of a child; rejects with what it printed if it ends before it sends one. */
export function nextMessage<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    const printed: string[] = []
    const collect = (chunk: Buffer): void => void printed.push(chunk.toString())
    const ended = (code: number | null): void => {
      reject(new Error(`${child.spawnargs.join(' ')} ended with ${code}\n${printed.join('')}`))
    }
    child.stderr?.on('data', collect)
    child.once('close', ended)
    child.once('message', message => {
      child.stderr?.off('data', collect)
      child.off('close', ended)
      resolve(message as T)
    })
  })
}
