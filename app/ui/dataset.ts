type Given = {
  /** Address of the licence, where there is one of all. */
  license?: string
  creators: string[]
  /** Paths and their media types. */
  files: [path: string, type: string][]
}

/** Data that can be fetched, in the words of https://schema.org/Dataset. */
export function datasetOf(origin: string, given: Given) {
  const { license, creators, files } = given
  return {
    '@type': 'Dataset',
    ...(license && { license }),
    isAccessibleForFree: true,
    creator: creators.map((name) => ({ '@type': 'Organization', name })),
    distribution: files.map(([path, encodingFormat]) => ({
      '@type': 'DataDownload',
      contentUrl: origin + path,
      encodingFormat,
    })),
  }
}
