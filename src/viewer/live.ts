// Brings the page to life that a server answers for.
import "./style.css";
import "./live.css";
import { Api } from "./live/api";
import { LiveViewer } from "./live/viewer";

document.documentElement.classList.add("live");
void new LiveViewer(new Api()).start();
