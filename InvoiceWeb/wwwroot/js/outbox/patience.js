// How long to wait before the next attempt: twice as long each time, a little at random so that a whole office does not knock at
// the server in the same second.
const first = 1_000;
const longest = 60_000;

export const waitAfter = (failures) => Math.min(longest, first * 2 ** (failures - 1)) * (0.75 + Math.random() / 2);
