/** 32 hexadecimal digits. (crypto.randomUUID is there only over HTTPS, and a server in the house may do without.) */
export const randomId = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
