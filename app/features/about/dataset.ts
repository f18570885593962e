/**
 * Data that can be fetched, in the words of https://schema.org/Dataset.
 *
 * @param files paths and their media types
 */
export function datasetOf(
  origin: string,
  given: { license: string; creator: string; files: [string, string][] },
) {
  return {
    '@type': 'Dataset',
    license: given.license,
    isAccessibleForFree: true,
    creator: { '@type': 'Organization', name: given.creator },
    distribution: given.files.map(([path, encodingFormat]) => ({
      '@type': 'DataDownload',
      contentUrl: origin + path,
      encodingFormat,
    })),
  }
}
