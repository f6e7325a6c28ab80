// Files that are sent as they are: what no browser, or not every one, can turn and cut.

const documentTypes = new Set(['application/pdf', 'application/xml', 'text/xml', 'image/tiff', 'image/bmp', 'image/x-ms-bmp', 'image/gif']);
const documentNames = /\.(pdf|xml|tiff?|bmp|gif)$/i;

/** A browser takes the type from the name; where it knows none for it, the name itself has to do. The server looks inside. */
export const isDocument = (file) => (file.type === '' ? documentNames.test(file.name) : documentTypes.has(file.type));

/** The file as base64 text. */
export const toBase64 = (file) => new Promise((resolve, reject) => {
  const reader = new FileReader();
  reader.addEventListener('load', () => resolve(reader.result.slice(reader.result.indexOf(',') + 1)));
  reader.addEventListener('error', () => reject(reader.error));
  reader.readAsDataURL(file);
});
