import { fileURLToPath } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import type { WorkerServices } from '#app/services.server.ts'
import { build, isFresh } from './build.mjs'
import type { Stoppers } from './main.server.ts'
import { tell } from './tell.server.ts'
import type { Pages } from './web.server.ts'

export type LoadedPages = {
  pages: Pages
  renderMail: WorkerServices['renderMail']
}

const rootUrl = new URL('../../', import.meta.url)

/** The built pages and mails; builds them first if the build is missing or old. */
export async function loadPages(): Promise<LoadedPages> {
  if (!isFresh()) {
    tell('Building the pages. This takes about ten seconds …')
    await build()
  }
  const made = (await import(
    new URL('build/server/index.js', rootUrl).href
  )) as ServerBuild
  return {
    pages: {
      build: made,
      assets: { folder: fileURLToPath(new URL('build/client', rootUrl)) },
    },
    renderMail: mailsOf(made),
  }
}

/** Pages and mails straight from the sources, with hot reloading. */
export async function loadChangingPages(
  stoppers: Stoppers,
): Promise<LoadedPages> {
  const { buildFonts } = await import('#app/ui/fonts.build.ts')
  await buildFonts()
  const { buildPictureFonts } = await import('#app/ui/picture-fonts.build.ts')
  await buildPictureFonts()
  const { createServer } = await import('vite')
  const vite = await createServer({
    root: fileURLToPath(rootUrl),
    server: { middlewareMode: true },
  })
  stoppers.push(() => vite.close())
  const load = () =>
    vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>
  return {
    pages: { build: load, assets: { middleware: vite.middlewares } },
    renderMail: mailsOf(await load()),
  }
}

function mailsOf(made: ServerBuild): WorkerServices['renderMail'] {
  const entry = made.entry.module as unknown as WorkerServices
  return entry.renderMail
}
