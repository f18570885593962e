import { answerCampaignerFile } from '#app/features/accounts/answer-campaigner-file.server.ts'
import { sourcesCsv } from '#app/features/desk/sources/list-sources.server.ts'
import { plainData } from '#app/http/headers.server.ts'

export const loader = answerCampaignerFile(
  'sources',
  async ({ request, context: { services } }, by) => {
    const { searchParams } = new URL(request.url)
    const { name, text } = await sourcesCsv(services, by, searchParams)
    return new Response(text, {
      headers: {
        ...plainData,
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="${name}"`,
      },
    })
  },
)
