/** Which way of hiding the pages were made by. Whoever changes what is hidden raises it, so that no page of before is shown; a test fails until it is. */
export const WAY_OF_HIDING = 6;
