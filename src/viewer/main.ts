// Brings the page to life: the timeline as soon as the data is there, the list and the filters when all of it is.
import "./style.css";
import { pageSource } from "./source";
import { Viewer } from "./viewer";

document.documentElement.classList.add("live");
const viewer = new Viewer(pageSource(document));
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", () => viewer.attachList());
else viewer.attachList();
