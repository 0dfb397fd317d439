//! The worker: the engine and its models, apart from the page, so that the page paints before they have loaded and stays
//! quick while they work.

fn main() {
    crosscheck::web::worker::listen();
}
