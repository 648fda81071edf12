/** So many of those who can have the home stand open on the page; those after them are folded away. */
export const SEEN = 8;
