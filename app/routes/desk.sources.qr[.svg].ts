import { answerCampaignerFile } from '#app/features/accounts/answer-campaigner-file.server.ts'
import { findLink } from '#app/features/desk/sources/read-link.server.ts'
import { sourceText } from '#app/features/figures/source.ts'
import { plainData } from '#app/http/headers.server.ts'
import { qrSvg } from '#app/ui/qr.ts'

export const loader = answerCampaignerFile(
  'sources.manage',
  async ({ request, context: { services } }) => {
    const { searchParams } = new URL(request.url)
    const { link, source } = findLink(services, searchParams)
    const name = sourceText(source).replace(/\/+/g, '-')
    return new Response(qrSvg(link), {
      headers: {
        ...plainData,
        'Content-Type': 'image/svg+xml; charset=utf-8',
        'Content-Disposition': `attachment; filename="qr-${name}.svg"`,
      },
    })
  },
)
