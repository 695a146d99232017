/** Fetches a page of this site as a document. Unlike markup put together from a string, it needs no trust by policy, and nothing in it runs. */
export function fetchDocument(address: string, signal?: AbortSignal): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.responseType = 'document';
    request.addEventListener('load', () => (request.status === 200 && request.responseXML ? resolve(request.responseXML) : reject(new Error(`The page came with status ${request.status}.`))));
    request.addEventListener('error', () => reject(new Error('The service did not answer.')));
    request.addEventListener('abort', () => reject(new Error('It was given up.')));
    signal?.addEventListener('abort', () => request.abort());
    request.send();
  });
}
