import Models

typealias ModelArticle = Article
